export {
  annexFigures,
  comparableFigures,
  type AnnexFigure,
  type FigureGroup,
} from './annex-figures'
export { heatMapOf, heatMapsByPart, type HeatMap } from './heat-map'
export { targetRows, type TargetRow } from './targets'

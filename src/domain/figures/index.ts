export {
  annexFigures,
  comparableFigures,
  type AnnexFigure,
  type FigureGroup,
} from './annex-figures'
export { heatMapOf, heatMapsByPart, targetRows, type HeatMap } from './plan-figures'

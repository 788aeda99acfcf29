export {
  forecastPerMonth,
  type ForecastSettings,
  type MessageHistory,
  type PastHappening,
} from './forecast'
export { lineageOf, unitCertainty, type UnitTable } from './lineage'
export { matchOf, matchOfAny, type Followed, type Happening } from './matching'
export { mergeSubscriptions } from './merge'
export { foldWords, seriesIdOf, seriesName, targetKey } from './targets'

/** What a search needs whose texts are not in memory: the very same steps, over a corpus that is asked. */
export { createAnswering } from './answers'
export { unitsAsked } from './answers/unit-names'
export { mendAsking } from './answers/by-sound'
export { documentsOfYear } from './answers/years'
export { numbersAsked } from './answers/numbered'
export { planMeant } from './answers/plan-meant'
export { readPlanQuestion } from './answers/plan-question'
export { isQuestion } from './answers/question'
export { citedAs, entriesOf, entriesOfPost, type Entry } from './entries'
export { createAskingExpansion } from './expand/asking'
export { meantBy, type Meant } from './expand/meanings'
export { MOST_FOUND, MOST_SLOTS } from './expand/slots'
export { aroundIn, fittingIn } from './expand/sample'
export { keyOf } from './held-entries'
export { normalise } from './matching/normalise'
export type { Variant } from './matching/across'
export { DENSITY, EARLY, MOST_DENSE, WEIGHTS } from './matching/scratch'
export { bareName } from './matching/segment'
export { createOtherwise } from './otherwise'
export { digitIn, readQuery, wholeNumber } from './read-query'
export { rankAmong } from './rank-among'
export {
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  numberIn,
  offsetOf,
  PAGE,
  replyOf,
  suggestionsOf,
  type SearchPage,
} from './replies'

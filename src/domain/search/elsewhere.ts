/** What a search needs whose texts are not in memory: the very same steps, over a corpus that is asked. */
export { createAnswering } from './answers'
export { unitsAsked } from './answers/unit-names'
export { mendAsking } from './answers/asked/by-sound'
export { documentsOfYear } from './answers/asked/years'
export { numbersAsked } from './answers/asked/numbered'
export { planMeant } from './answers/asked/plan-meant'
export { readPlanQuestion } from './answers/asked/plan-question'
export { isQuestion } from './answers/asked/question'
export { asWritten } from './answers/asked/spoken'
export { citedBy } from './entries/cited-by'
export { entriesOf, type Entry } from './entries/entries'
export { citedAs, entriesOfPost } from './entries/post-entries'
export { createAskingExpansion } from './expand/asking'
export { meantBy, type Meant } from './expand/meanings'
export { MOST_FOUND, MOST_SLOTS } from './expand/slots'
export { aroundIn, fittingIn } from './expand/sample'
export { keyOf } from './entries/held-entries'
export { normalise } from './matching/normalise'
export type { Variant } from './matching/across'
export { CUT, DENSITY, EARLY, MOST_DENSE, WEIGHTS } from './matching/scratch'
export { bareName } from './matching/segment'
export { createOtherwise } from './query/otherwise'
export { digitIn, readQuery, wholeNumber } from './query/read-query'
export { byRank, countingKinds, countOf, kindsOf, placeFirst } from './query/whole-reply'
export { boundTo, keysOf, quotesOf, unknownNotes } from './query/bound-answer'
export { byLength, namedBy, saidOf, topicWords } from './query/topic-words'
export { rankAmong } from './matching/rank-among'
export {
  hotAmong,
  MOST_LOOKED_AT,
  MOST_SUGGESTIONS,
  numberIn,
  offsetOf,
  PAGE,
  replyOf,
  suggestionsOf,
  titlesOf,
  type SearchPage,
} from './replies'

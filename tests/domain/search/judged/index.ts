import { countedQuestions } from './counted'
import { doneQuestions } from './done'
import { listQuestions } from './lists'
import { unseenQuestions } from './unseen'
import { whoseQuestions } from './whose'

/** What readers found answered wrongly, by halves or hollowly, and what lies beside it; judged by reading the plan. */
export const judgedQuestions = [
  ...whoseQuestions,
  ...doneQuestions,
  ...countedQuestions,
  ...listQuestions,
  ...unseenQuestions,
]

import { countedQuestions } from './counted'
import { doneQuestions } from './done'
import { listQuestions } from './lists'
import { figureQuestions } from './figures'
import { freshQuestions } from './fresh'
import { trapQuestions } from './traps'
import { namedQuestions } from './named'
import { passingQuestions } from './passing'
import { spokenQuestions } from './spoken'
import { toldQuestions } from './told'
import { untoldQuestions } from './untold'
import { unseenQuestions } from './unseen'
import { whoseQuestions } from './whose'

/** What readers found answered wrongly, by halves or hollowly, and what lies beside it; judged by reading the plan. */
export const judgedQuestions = [
  ...whoseQuestions,
  ...doneQuestions,
  ...countedQuestions,
  ...listQuestions,
  ...unseenQuestions,
  ...figureQuestions,
  ...namedQuestions,
  ...passingQuestions,
  ...spokenQuestions,
  ...toldQuestions,
  ...untoldQuestions,
  ...freshQuestions,
  ...trapQuestions,
]

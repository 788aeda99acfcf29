import type { Answer, Citation } from '../../../../contract'
import { tasksOfUnit, type UnitTask } from '../../../units'
import { cite } from './cite'
import type { Mentioned } from '../unit-names'

const numbersOf = (entries: readonly UnitTask[]) => entries.map(({ task }) => task.no).join('、')

function citationsOf(entries: readonly UnitTask[]): Citation[] {
  return entries.flatMap(({ task }): Citation[] =>
    task.attribution ? [cite(task, task.attribution)] : [],
  )
}

interface Wanted {
  withHeadlines: boolean
  /** 牵头 is asked for: listed first is not leading, and an answer that only lists would say that it is. */
  asksLead: boolean
  /** What several have together is asked for, and not what each has. */
  isShared: boolean
}

const listed = (entries: readonly UnitTask[], { withHeadlines }: Wanted) =>
  withHeadlines && entries.length <= 12
    ? entries.map(({ task }) => `第${task.no}项 ${task.headline}`).join('；')
    : `第${numbersOf(entries)}项`

/** What 相关 only makes possible, with the words that the text has for it. */
function possibly(possible: readonly UnitTask[], wanted: Wanted): string[] {
  if (possible.length === 0) return []
  const groups = [...new Set(possible.flatMap(({ via }) => (via ? [via.name] : [])))]
  const said = groups.join('”“')
  return [`可能 ${possible.length} 项（原文写“${said}”，未写明是谁）：${listed(possible, wanted)}`]
}

/** A group of which nobody knows who belongs to it (相关部门): the text names it, and gives no one the task for certain. */
const isVague = ({ unit: { group } }: Mentioned) => group?.certainty === 'possible'

/** How many tasks a unit has, and which: what is certain apart from what 相关 only makes possible. */
function answerUnit(mentioned: Mentioned, wanted: Wanted): Answer | null {
  const { unit, document } = mentioned
  const { asksLead } = wanted
  const all = tasksOfUnit(document, unit.id)
  const led = all.certain.filter(({ task }) =>
    task.units.some(({ unitId, role }) => unitId === unit.id && role === 'lead'),
  )
  const isLeading = asksLead && led.length > 0
  const { certain, possible } = isLeading ? { certain: led, possible: [] } : all
  const citations = citationsOf([...certain, ...possible])
  if (citations.length === 0) return null
  if (isVague(mentioned)) {
    const where = `原文在 ${certain.length} 项任务里写“${unit.name}”，未写明是谁`
    return { text: `${where}：${listed(certain, wanted)}。`, citations }
  }
  const words = [
    ...(asksLead && !isLeading ? ['原文没有写明它牵头哪一项'] : []),
    certain.length > 0
      ? `${isLeading ? '牵头' : '确定'} ${certain.length} 项：${listed(certain, wanted)}`
      : '没有确定的任务',
    ...possibly(possible, wanted),
  ]
  return { text: `${unit.name}：${words.join('。')}。`, citations }
}

/** The tasks that all of them have in one plan: certain where it is for each, else possible. */
function answerShared(all: readonly Mentioned[], wanted: Wanted): Answer | null {
  const [first] = all
  if (!first || all.some(({ document }) => document !== first.document)) return null
  // Whether one of 相关部门 shares a task nobody can say.
  if (all.some(isVague)) return null
  const each = all.map(({ unit }) => tasksOfUnit(first.document, unit.id))
  const shared = first.document.tasks.flatMap((task): UnitTask[] => {
    const found = each.flatMap(({ certain, possible }) =>
      [...certain, ...possible].filter((one) => one.task === task),
    )
    if (found.length < all.length) return []
    return [found.find(({ certainty }) => certainty === 'possible') ?? found[0]].flatMap(
      (one) => one ?? [],
    )
  })
  const certain = shared.filter(({ certainty }) => certainty === 'certain')
  const possible = shared.filter(({ certainty }) => certainty === 'possible')
  const citations = citationsOf([...certain, ...possible])
  if (citations.length === 0) return null
  const words = [
    certain.length > 0
      ? `共同确定 ${certain.length} 项：${listed(certain, wanted)}`
      : '没有共同确定的任务',
    ...possibly(possible, wanted),
  ]
  const names = all.map(({ unit }) => unit.name).join('、')
  return { text: `${names}：${words.join('。')}。`, citations }
}

/** The same of several units, one after the other, or what they have together. */
export function answerUnits(all: readonly Mentioned[], wanted: Wanted): Answer | null {
  if (wanted.isShared && all.length > 1) return answerShared(all, wanted)
  const answers = all.flatMap((one) => answerUnit(one, wanted) ?? [])
  if (answers.length === 0) return null
  return {
    text: answers.map(({ text }) => text).join('\n'),
    citations: answers.flatMap(({ citations }) => citations),
  }
}

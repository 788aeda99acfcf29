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
}

/** How many tasks a unit has, and which: what is certain apart from what 相关 only makes possible. */
function answerUnit({ unit, document }: Mentioned, wanted: Wanted): Answer | null {
  const { withHeadlines, asksLead } = wanted
  const all = tasksOfUnit(document, unit.id)
  const led = all.certain.filter(({ task }) =>
    task.units.some(({ unitId, role }) => unitId === unit.id && role === 'lead'),
  )
  const isLeading = asksLead && led.length > 0
  const { certain, possible } = isLeading ? { certain: led, possible: [] } : all
  const citations = citationsOf([...certain, ...possible])
  if (citations.length === 0) return null
  const listed = (entries: readonly UnitTask[]) =>
    withHeadlines && entries.length <= 12
      ? entries.map(({ task }) => `第${task.no}项 ${task.headline}`).join(';')
      : `第${numbersOf(entries)}项`
  const groups = [...new Set(possible.flatMap(({ via }) => (via ? [via.name] : [])))]
  const words = [
    ...(asksLead && !isLeading ? ['原文没有写明它牵头哪一项'] : []),
    certain.length > 0
      ? `${isLeading ? '牵头' : '确定'} ${certain.length} 项:${listed(certain)}`
      : '没有确定的任务',
    ...(possible.length > 0
      ? [`可能 ${possible.length} 项(原文写“${groups.join('”“')}”,未写明是谁):${listed(possible)}`]
      : []),
  ]
  return { text: `${unit.name}:${words.join('。')}。`, citations }
}

/** The same of several units, one after the other. */
export function answerUnits(all: readonly Mentioned[], wanted: Wanted): Answer | null {
  const answers = all.flatMap((one) => answerUnit(one, wanted) ?? [])
  if (answers.length === 0) return null
  return {
    text: answers.map(({ text }) => text).join('\n'),
    citations: answers.flatMap(({ citations }) => citations),
  }
}

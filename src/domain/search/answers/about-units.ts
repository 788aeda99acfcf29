import type { Answer, Citation, OfficialDocument } from '../../../contract'
import { tasksOfUnit, type UnitTask } from '../../units'
import type { Mentioned } from './unit-names'

const numbersOf = (entries: readonly UnitTask[]) => entries.map(({ task }) => task.no).join('、')

function citationsOf(document: OfficialDocument, entries: readonly UnitTask[]): Citation[] {
  return entries.flatMap(({ task }): Citation[] =>
    task.attribution
      ? [{ kind: 'task', documentId: document.id, taskNo: task.no, quote: task.attribution }]
      : [],
  )
}

/** How many tasks a unit has, and which: what is certain apart from what 相关 only makes possible. */
function answerUnit({ unit, document }: Mentioned, withHeadlines: boolean): Answer | null {
  const { certain, possible } = tasksOfUnit(document, unit.id)
  const citations = citationsOf(document, [...certain, ...possible])
  if (citations.length === 0) return null
  const listed = (entries: readonly UnitTask[]) =>
    withHeadlines && entries.length <= 12
      ? entries.map(({ task }) => `第${task.no}项 ${task.headline}`).join(';')
      : `第${numbersOf(entries)}项`
  const groups = [...new Set(possible.flatMap(({ via }) => (via ? [via.name] : [])))]
  const words = [
    certain.length > 0 ? `确定 ${certain.length} 项:${listed(certain)}` : '没有确定的任务',
    ...(possible.length > 0
      ? [`可能 ${possible.length} 项(原文写“${groups.join('”“')}”,未写明是谁):${listed(possible)}`]
      : []),
  ]
  return { text: `${unit.name}:${words.join('。')}。`, citations }
}

/** The same of several units, one after the other. */
export function answerUnits(all: readonly Mentioned[], withHeadlines: boolean): Answer | null {
  const answers = all.flatMap((one) => answerUnit(one, withHeadlines) ?? [])
  if (answers.length === 0) return null
  return {
    text: answers.map(({ text }) => text).join('\n'),
    citations: answers.flatMap(({ citations }) => citations),
  }
}

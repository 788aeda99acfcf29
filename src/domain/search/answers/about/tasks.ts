import type { Answer, Task } from '../../../../contract'
import { placeInList } from '../../../units/place-in-list'
import { citationOf, type Passage } from '../passages/passages'
import { leftOpenIn } from '../sentences/left-open'
import { cite } from './cite'

export const titleOf = (task: Task) => `第${task.no}项“${task.headline}”`

/** Who answers for tasks: their attributions, as printed. */
export function answerWho(tasks: readonly Task[], asksLead: boolean): Answer | null {
  const known = tasks.flatMap((task) =>
    task.attribution ? [{ task, said: task.attribution }] : [],
  )
  if (known.length === 0) return null
  const lines = known.map(({ task, said }) => {
    const words = said.replace(/^[((]|[))]$/g, '')
    const hasLead = task.units.some(({ role }) => role === 'lead')
    const [first] = task.units
    const place = placeInList(task.units, 0) === 'first' && first ? `，列首位的是${first.name}` : ''
    const note = asksLead && !hasLead && first ? `（原文没有写明牵头单位${place}）` : ''
    return `${titleOf(task)}，${words}${note}`
  })
  return {
    text: `${lines.join('。')}。`,
    citations: known.map(({ task, said }) => cite(task, said)),
  }
}

/** When tasks are due, never without where the date comes from; no day is inferred for what the text leaves open. */
export function answerWhen(
  passages: readonly Pick<Passage, 'task' | 'sentence'>[],
  pieces: readonly string[] = [],
): Answer | null {
  const tasks = passages.flatMap(({ task, sentence }) => (task ? [{ task, sentence }] : []))
  if (tasks.length === 0) return null
  const lines = tasks.map(({ task, sentence }) => {
    const { dueOn, dueBasis, dueQuote } = task
    if (dueOn === null) {
      return `${titleOf(task)}没有期限${dueQuote ? `，原文写“${dueQuote}”` : ''}`
    }
    const day = dueOn.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
    if (dueBasis === 'stated') return `${titleOf(task)}：${day}（原文“${dueQuote ?? ''}”）`
    if (dueBasis === 'reported') return `${titleOf(task)}：${day}（单位自报）`
    const open = leftOpenIn(sentence, pieces)
    if (open !== null) return `${titleOf(task)}：原文写“${open}”，没有写明日期`
    return `${titleOf(task)}：原文没有写明日期，按计划年度推定为${day}（推定）`
  })
  const citations = tasks.map(({ task, sentence }) => cite(task, task.dueQuote ?? sentence))
  return { text: `${lines.join('。')}。`, citations }
}

/** Which numbers tasks have. */
export function answerNo(passages: readonly Passage[]): Answer | null {
  const own = passages.flatMap((passage) => (passage.task ? [{ passage, task: passage.task }] : []))
  if (own.length === 0) return null
  return {
    text: `${own.map(({ task }) => titleOf(task)).join('、')}。`,
    citations: own.map(({ passage }) => citationOf(passage)),
  }
}

/** A sentence of the document, as it stands; damage that has a note is shown repaired, and the note says so. */
export function answerSentence(passage: Passage): Answer {
  const { document, task, section, sentence } = passage
  const where = task ? titleOf(task) : `附件“${section ?? ''}”`
  const notes = document.sourceNotes.filter(({ source }) => sentence.includes(source))
  const words = notes.reduce((text, { source, shown }) => text.replace(source, shown), sentence)
  const said = notes.map(({ note }) => `（${note}）`).join('')
  return { text: `${where}:“${words}”${said}`, citations: [citationOf(passage)] }
}

/** Sentences that only together tell what is asked. */
export function answerSentences(passages: readonly Passage[]): Answer | null {
  if (passages.length === 0) return null
  const answers = passages.map(answerSentence)
  return {
    text: answers.map(({ text }) => text).join('\n'),
    citations: answers.flatMap(({ citations }) => citations),
  }
}

import type { Answer, OfficialDocument, Part, Task } from '../../../../contract'
import { cite, citeDocument } from './cite'
import { answerAttachments, answerBasis, answerImprint } from './imprint'
import { firstSentence } from '../asked/numbered'
import { placeOf } from '../passages/places'
import { planMeant } from '../asked/plan-meant'

const NUMERALS = '一二三四五六七八九十'
const numeralOf = (no: number | null) => {
  const numeral = no === null ? undefined : NUMERALS[no - 1]
  return numeral === undefined ? '' : `${numeral}、`
}

const tasksOf = (document: OfficialDocument, { themes }: Part): Task[] => {
  const ids = new Set(themes.flatMap(({ taskIds }) => taskIds))
  return document.tasks.filter(({ id }) => ids.has(id))
}

/** 第1至11项 where the numbers run on; else each part counts its own. */
const spanOf = (tasks: readonly Task[]) => {
  const [first, last] = [tasks[0], tasks[tasks.length - 1]]
  if (!first || !last) return ''
  return first === last ? `第${first.no}项` : `第${first.no}至${last.no}项`
}

/** How many tasks: the numbers of each part, with its first and its last one cited. */
function answerCount(document: OfficialDocument): Answer | null {
  const parts = document.parts.flatMap((part) => {
    const tasks = tasksOf(document, part)
    return tasks.length > 0 ? [{ part, tasks }] : []
  })
  const told = parts.map(({ part, tasks }) => {
    const name = part.title === null ? '' : `${numeralOf(part.no)}${part.title}`
    return `${name} ${tasks.length} 项（${spanOf(tasks)}）`.trim()
  })
  const ends = parts.flatMap(({ tasks }) => [...new Set([tasks[0], tasks[tasks.length - 1]])])
  const citations = ends.flatMap((task) => (task ? [cite(task, firstSentence(task.text))] : []))
  if (citations.length === 0) return null
  const all = `《${document.title}》共有 ${document.tasks.length} 项任务`
  return { text: `${all}：${told.join('；')}。`, citations }
}

/** Into what the plan is divided: its parts, and the themes below them. */
function answerParts(document: OfficialDocument): Answer | null {
  const parts = document.parts.flatMap((part) => {
    const below = part.themes.filter(({ title }) => title !== null && title !== part.title)
    return part.title === null && below.length === 0 ? [] : [{ ...part, below }]
  })
  const places = new Map(document.tasks.map((task) => [task.id, placeOf(task)]))
  // Two parts may have themes of one title: each is cited above its own first task.
  const citing = (title: string | null, [first = '']: readonly string[]) =>
    title === null ? [] : [citeDocument(document, title, places.get(first))]
  const citations = parts.flatMap(({ title, themes, below }) => [
    ...citing(
      title,
      themes.flatMap(({ taskIds }) => taskIds),
    ),
    ...below.flatMap((theme) => citing(theme.title, theme.taskIds)),
  ])
  if (citations.length === 0) return null
  const count = parts.filter(({ title }) => title !== null).length
  const ways = parts.reduce((sum, { below }) => sum + below.length, 0)
  const counts = [
    ...(count > 0 ? [`${count} 个部分`] : []),
    ...(ways > 0 ? [`${ways} 个方面`] : []),
  ]
  const told = parts.map(({ no, title, below }) => {
    const name = title === null ? '' : `${numeralOf(no)}${title}`
    const own = below.length > 0 ? `（${below.map((theme) => theme.title).join('、')}）` : ''
    return `${name}${own}`
  })
  return { text: `《${document.title}》分 ${counts.join('、')}：${told.join('；')}。`, citations }
}

/**
 * Answers what is asked of a plan itself: how many tasks, whose, from when. Null where its text does not say, and
 * where a unit (`unitWords`) is asked of: 虚府办发〔2016〕16号 holds 府办, but names a plan more than a unit.
 */
export function answerPlan(
  query: string,
  documents: readonly OfficialDocument[],
  unitWords: string | undefined,
): Answer | null {
  const meant = planMeant(query, documents)
  if (!meant) return null
  const isOfUnit = unitWords !== undefined && meant.named <= 2 * unitWords.length
  if (meant.asked === 'count' && isOfUnit) return null
  if (meant.asked === 'count') return answerCount(meant.plan)
  if (meant.asked === 'parts') return answerParts(meant.plan)
  if (meant.asked === 'attachments') return answerAttachments(meant.plan)
  if (meant.asked === 'basis') return answerBasis(meant.plan)
  return answerImprint(meant.plan, meant.asked)
}

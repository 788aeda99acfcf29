import type { Answer, Citation, OfficialDocument, Part, Task } from '../../../../contract'
import { cite } from './tasks'
import { firstSentence } from '../asked/numbered'
import { planMeant } from '../asked/plan-meant'
import type { PlanAsked } from '../asked/plan-question'

const NUMERALS = '一二三四五六七八九十'
const numeralOf = (no: number | null) => {
  const numeral = no === null ? undefined : NUMERALS[no - 1]
  return numeral === undefined ? '' : `${numeral}、`
}

const citeDocument = ({ id }: OfficialDocument, quote: string): Citation => ({
  kind: 'document',
  documentId: id,
  quote,
})

const tasksOf = (document: OfficialDocument, { themes }: Part): Task[] => {
  const ids = new Set(themes.flatMap(({ taskIds }) => taskIds))
  return document.tasks.filter(({ id }) => ids.has(id))
}

/** 第1至11项 where the numbers run on; else each part counts its own. */
const spanOf = (tasks: readonly Task[]) => {
  const [first, last] = [tasks[0], tasks.at(-1)]
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
    return `${name} ${tasks.length} 项(${spanOf(tasks)})`.trim()
  })
  const ends = parts.flatMap(({ tasks }) => [...new Set([tasks[0], tasks.at(-1)])])
  const citations = ends.flatMap((task) => (task ? [cite(task, firstSentence(task.text))] : []))
  if (citations.length === 0) return null
  const all = `《${document.title}》共有 ${document.tasks.length} 项任务`
  return { text: `${all}:${told.join(';')}。`, citations }
}

/** Into what the plan is divided: its parts, and the themes below them. */
function answerParts(document: OfficialDocument): Answer | null {
  const parts = document.parts.flatMap((part) => {
    const themes = part.themes.flatMap(({ title }) =>
      title === null || title === part.title ? [] : [title],
    )
    return part.title === null && themes.length === 0 ? [] : [{ ...part, themes }]
  })
  const titles = parts.flatMap(({ title, themes }) => [
    ...(title === null ? [] : [title]),
    ...themes,
  ])
  if (titles.length === 0) return null
  const count = parts.filter(({ title }) => title !== null).length
  const below = parts.reduce((sum, { themes }) => sum + themes.length, 0)
  const counts = [
    ...(count > 0 ? [`${count} 个部分`] : []),
    ...(below > 0 ? [`${below} 个方面`] : []),
  ]
  const told = parts.map(({ no, title, themes }) => {
    const name = title === null ? '' : `${numeralOf(no)}${title}`
    const own = themes.length > 0 ? `(${themes.join('、')})` : ''
    return `${name}${own}`
  })
  return {
    text: `《${document.title}》分 ${counts.join('、')}:${told.join(';')}。`,
    citations: [...new Set(titles)].map((title) => citeDocument(document, title)),
  }
}

/** What came with the plan, by the titles. */
function answerAttachments(document: OfficialDocument): Answer | null {
  const titles = document.attachments.flatMap(({ title }) => (title === '' ? [] : [title]))
  if (titles.length === 0) return null
  const told = titles.map((title) => `《${title}》`).join('、')
  return {
    text: `《${document.title}》有 ${titles.length} 个附件:${told}。`,
    citations: titles.map((quote) => ({ kind: 'attachment', documentId: document.id, quote })),
  }
}

/** On what it rests, and what for: the sentence before its first part that says so. */
function answerBasis(document: OfficialDocument): Answer | null {
  const says = /根据|依据|按照|为(?:了|贯彻|落实|做好|进一步)/
  const quote = document.preamble.find((one) => says.test(one))
  if (quote === undefined) return null
  return {
    text: `《${document.title}》开头写:“${quote}”`,
    citations: [citeDocument(document, quote)],
  }
}

/** What the source prints of itself, in a frame that says which words these are. */
function answerImprint(document: OfficialDocument, asked: PlanAsked): Answer | null {
  const { title, number, year, imprint } = document
  if (!imprint) return null
  const named = `《${title}》`
  const day = `${named}的落款日期:${imprint.issuedOn}。`
  const from = imprint.issuer === null ? '' : `,由${imprint.issuer}印发`
  const numbered = number === null ? '' : `,发文字号${number}`
  const isInTitle = year !== null && (imprint.title?.includes(String(year)) ?? false)
  const to = imprint.addressees?.replace(/[:\uff1a]$/, '')
  const frames: Partial<Record<PlanAsked, [text: string, ...quotes: (string | null)[]]>> = {
    when: [day, imprint.issuedOn],
    who: [`${named}由${imprint.issuer}印发。`, imprint.issuer],
    number: [`${named}的发文字号:${number}。`, imprint.number],
    addressees: [`${named}印发给:${to}。`, imprint.addressees],
    year: isInTitle ? [`${named}是${year}年的计划。`, imprint.title] : [day, imprint.issuedOn],
    what: [`这是${named}${from}${numbered}。`, imprint.title, imprint.issuer, imprint.number],
  }
  const [text, ...quotes] = frames[asked] ?? ['']
  const citations = quotes.flatMap((quote) => (quote ? [citeDocument(document, quote)] : []))
  return citations.length > 0 ? { text, citations } : null
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

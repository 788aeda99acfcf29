import type { Answer, Citation, OfficialDocument } from '../../../../contract'
import type { PlanAsked } from '../asked/plan-question'
import { placesIn } from '../passages/places'
import { citeDocument } from './cite'

/** What came with the plan, by the titles. */
export function answerAttachments(document: OfficialDocument): Answer | null {
  const citations = document.attachments.flatMap(({ title }, at): Citation[] =>
    title === ''
      ? []
      : [{ ...citeDocument(document, title, placesIn(at).start), kind: 'attachment' }],
  )
  if (citations.length === 0) return null
  const told = citations.map(({ quote }) => `《${quote}》`).join('、')
  return { text: `《${document.title}》有 ${citations.length} 个附件：${told}。`, citations }
}

/** On what it rests, and what for: the sentence before its first part that says so. */
export function answerBasis(document: OfficialDocument): Answer | null {
  const says = /根据|依据|按照|为(?:了|贯彻|落实|做好|进一步)/
  const quote = document.preamble.find((one) => says.test(one))
  if (quote === undefined) return null
  return {
    text: `《${document.title}》开头写：“${quote}”`,
    citations: [citeDocument(document, quote, 'preamble')],
  }
}

/** What the source prints of itself, in a frame that says which words these are. */
export function answerImprint(document: OfficialDocument, asked: PlanAsked): Answer | null {
  const { title, number, year, imprint } = document
  if (!imprint) return null
  const named = `《${title}》`
  const day = `${named}的落款日期：${imprint.issuedOn}。`
  const from = imprint.issuer === null ? '' : `，由${imprint.issuer}印发`
  const numbered = number === null ? '' : `，发文字号${number}`
  const isInTitle = year !== null && (imprint.title?.includes(String(year)) ?? false)
  const to = imprint.addressees?.replace(/[:\uff1a]$/, '')
  const frames: Partial<Record<PlanAsked, [text: string, ...quotes: (string | null)[]]>> = {
    when: [day, imprint.issuedOn],
    who: [`${named}由${imprint.issuer}印发。`, imprint.issuer],
    number: [`${named}的发文字号：${number}。`, imprint.number],
    addressees: [`${named}印发给：${to}。`, imprint.addressees],
    year: isInTitle ? [`${named}是${year}年的计划。`, imprint.title] : [day, imprint.issuedOn],
    what: [`这是${named}${from}${numbered}。`, imprint.title, imprint.issuer, imprint.number],
  }
  const printedIn = new Map([
    [imprint.title, 'title'],
    [imprint.addressees, 'salutation'],
    [imprint.issuer, 'signature'],
    [imprint.issuedOn, 'signature'],
  ])
  const [text, ...quotes] = frames[asked] ?? ['']
  const citations = quotes.flatMap((quote) =>
    quote ? [citeDocument(document, quote, printedIn.get(quote))] : [],
  )
  return citations.length > 0 ? { text, citations } : null
}

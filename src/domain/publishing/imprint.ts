import type { Imprint } from '../../contract'
import { dateLine, documentNumber, fold, type ImportedDocument } from '../reading'

const LABELLED_DATE = /(?:成文日期|签发日期|发文日期)/

/** Words of the source, or null: what is not there to the letter is not quoted. */
const verbatim = (text: string, words: string | null | undefined): string | null =>
  words && text.includes(words) ? words : null

function dateOf(lines: readonly string[], issuedOn: string | null): string | null {
  if (issuedOn === null) return null
  const own = lines.find((line) => dateLine(fold(line)) === issuedOn)
  // A date under a title stands in brackets.
  if (own !== undefined) return own.replace(/^[((]|[))]$/g, '')
  const [year = '', month = '', day = ''] = issuedOn.split('-').map((part) => `${Number(part)}`)
  return (
    lines.find((line) => {
      const numbers = LABELLED_DATE.test(line) ? (fold(line).match(/\d+/g) ?? []) : []
      return numbers.map(Number).join() === [year, month, day].join()
    }) ?? null
  )
}

function numberOf(text: string, lines: readonly string[], number: string | null): string | null {
  if (number === null) return null
  const printed = lines.find((line) => documentNumber(fold(line)) === number)
  return verbatim(text, number) ?? printed ?? null
}

/** 印发信息: the words of the source that say what the document is, of whom, from when and to whom. */
export function imprintOf(
  { number, title, issuer, issuedOn, blocks }: ImportedDocument,
  text: string,
): Imprint {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const lineOf = (kind: ImportedDocument['blocks'][number]['kind'], form = /./) =>
    blocks
      .filter((block) => block.kind === kind)
      .map(({ start, end }) => text.slice(start, end).trim().split('\n')[0]?.trim() ?? '')
      .find((line) => form.test(line)) ?? null
  return {
    title: verbatim(text, title),
    number: numberOf(text, lines, number),
    issuer: verbatim(text, issuer),
    issuedOn: dateOf(lines, issuedOn),
    addressees: lineOf('salutation'),
    notice: lineOf('notice', /关于.+通知$/),
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import { readInput } from '../../scripts/import/formats/read-input'
import { brief } from '../domain/reading/brief'
import { grammarsIn } from '../domain/reading/cases'
import { docxOf, wrappedParagraph } from './docx'

const folder = mkdtempSync(path.join(tmpdir(), 'cases-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function textIn(name: string, bytes: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return (await readInput(file)).text
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** Blank lines at either end fall away in a page, and with them line numbers. */
const withoutLines = (words: string) => words.replace(/^! \d+ /gm, '! ')

/** A wrapped line is a break in its paragraph; any other line is a paragraph. */
function paragraphsOf(name: string, source: string): string[][] {
  const lines = source.split('\n')
  return name.includes('wrapped') ? [lines] : lines.map((line) => [line])
}

const wordOf = (paragraphs: string[][]) => docxOf(paragraphs.map(wrappedParagraph).join(''))
const pageOf = (paragraphs: string[][]) =>
  `<html><body>${paragraphs
    .map((lines) => `<p>${lines.map(escaped).join('<br>')}</p>`)
    .join('\n')}</body></html>`

describe.each(grammarsIn(path.join(__dirname, '../domain/reading/cases')))('%s', (_, cases) => {
  it.each(cases)('$name: in GB18030, Word, a page', async ({ name, source, expected }) => {
    const paragraphs = paragraphsOf(name, source)
    expect(brief(await textIn('plan.txt', iconv.encode(source, 'gb18030')))).toBe(expected)
    for (const [file, bytes] of [
      ['plan.docx', wordOf(paragraphs)],
      ['plan.html', pageOf(paragraphs)],
    ] as const) {
      expect(withoutLines(brief(await textIn(file, bytes)))).toBe(withoutLines(expected))
    }
  })
})

import { strToU8, zipSync } from 'fflate'

/** The least that makes a Word document, for tests. */

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const paragraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A paragraph whose lines are parted by breaks. */
export const wrappedParagraph = (lines: readonly string[]) =>
  `<w:p><w:r>${lines
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r></w:p>`

type Cell = string | { text: string; merge: 'restart' | 'continue' }

function cellOf(cell: Cell): string {
  const { text, merge } = typeof cell === 'string' ? { text: cell, merge: null } : cell
  const span = merge ? `<w:tcPr><w:vMerge w:val="${merge}"/></w:tcPr>` : ''
  return `<w:tc>${span}${paragraph(text)}</w:tc>`
}

export const table = (rows: readonly (readonly Cell[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`

export function docxOf(body: string): Uint8Array {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': part(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

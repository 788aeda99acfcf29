import type { Citation, FeedPost, PostBlock } from '../../../../src/contract'
import { anchorOf } from '../../../../src/domain/reader/sentence-hash'

/** `>` too, so that no `]]>` ends a CDATA section. */
export const asHtml = (words: string) =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Where the reader opens the sentence of a citation. */
function addressOf(origin: string, { documentId, quote, place }: Citation): string {
  const { hash, words } = anchorOf(quote)
  const query = new URLSearchParams({ id: documentId, at: hash, quote: words })
  if (place !== undefined) query.set('place', place)
  return `${origin}/pages/document/index?${query.toString()}`
}

function blockHtml(block: PostBlock, origin: string): string {
  const cite = (citation: Citation | null | undefined) =>
    citation ? ` <a href="${asHtml(addressOf(origin, citation))}">原文</a>` : ''
  switch (block.kind) {
    case 'heading':
      return `<h2>${asHtml(block.text)}</h2>`
    case 'paragraph':
      return `<p>${asHtml(block.text)}${cite(block.citation)}</p>`
    case 'quote':
      return `<blockquote><p>${asHtml(block.text)}${cite(block.citation)}</p></blockquote>`
    case 'figure':
      return `<p><strong>${asHtml(block.value)}</strong> ${asHtml(block.label)}${cite(block.citation)}</p>`
    case 'list': {
      const items = block.items.map(
        ({ text, citation }) => `<li>${asHtml(text)}${cite(citation)}</li>`,
      )
      return `<ul>${items.join('')}</ul>`
    }
    case 'task':
      return `<p><a href="${asHtml(`${origin}/pages/task/index?id=${block.taskId}`)}">${asHtml(block.title)}</a></p>`
    case 'table': {
      const rowOf = (cells: readonly string[], cell: 'th' | 'td') =>
        `<tr>${cells.map((text) => `<${cell}>${asHtml(text)}</${cell}>`).join('')}</tr>`
      const rows = [rowOf(block.head, 'th'), ...block.rows.map((row) => rowOf(row, 'td'))]
      return `<table>${rows.join('')}</table>${cite(block.citation)}`
    }
  }
}

/** A post for a reader of feeds: our own blocks as plain HTML, each claim with the way to its sentence. */
export function postHtml({ blocks, source }: FeedPost, origin: string): string {
  const number = source.number ? `（${source.number}）` : ''
  const from = `<p>来源：《${asHtml(source.title)}》${asHtml(number)}</p>`
  return `${blocks.map((block) => blockHtml(block, origin)).join('')}${from}`
}

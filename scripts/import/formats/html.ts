import { parse } from 'parse5'
import { BLOCKS, childrenOf, foldedSpace, isElement, isHidden, type Node } from './html-nodes'
import { captionOf, isDataTable, tableText } from './html-table'

function write(node: Node, out: string[]): void {
  if ('value' in node && node.nodeName === '#text') {
    out.push(foldedSpace(node.value))
    return
  }
  if (!isElement(node)) {
    childrenOf(node).forEach((child) => write(child, out))
    return
  }
  if (isHidden(node)) return
  if (node.tagName === 'br') out.push('\n')
  else if (node.tagName === 'table' && isDataTable(node))
    out.push('\n', captionOf(node), '\n', tableText(node), '\n')
  else {
    // A cell of a table that lays out a page is a block of its own.
    const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'td' || node.tagName === 'th'
    if (isBlock) out.push('\n')
    childrenOf(node).forEach((child) => write(child, out))
    if (isBlock) out.push('\n')
  }
}

/** The text of a page, a paragraph a line; tables become lines with tabs. */
export function textOfHtml(html: string): string {
  const out: string[] = []
  write(parse(html), out)
  return out
    .join('')
    .replace(/[ \u00a0]+\n/g, '\n')
    .replace(/\n[ ]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

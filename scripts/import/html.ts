import { parse, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'head',
  'template',
  'nav',
  'svg',
  'select',
  'button',
])
const BLOCKS = new Set(
  'p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre dl dt dd form figure center hr'.split(
    ' ',
  ),
)

const isElement = (node: Node): node is Element => 'tagName' in node
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Inline text of a node, with its line breaks; white space folded as a browser folds it. */
function inlineText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replace(/[\t\r\n ]+/g, ' ')
  if (!isElement(node)) return childrenOf(node).map(inlineText).join('')
  if (SKIPPED.has(node.tagName)) return ''
  if (node.tagName === 'br') return '\n'
  const inner = childrenOf(node).map(inlineText).join('')
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child): Element[] => {
    if (!isElement(child)) return []
    return child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)
  })
}

const MOST_SPAN = 1000

/** Rows of a table as lines of cells parted by tabs; a cell that spans rows stands in each of them. */
function tableText(table: Element): string {
  const carried = new Map<number, { text: string; rows: number }>()
  const lines = rowsOf(table).map((row) => {
    const cells: string[] = []
    const takeCarried = () => {
      for (let held = carried.get(cells.length); held; held = carried.get(cells.length)) {
        cells.push(held.text)
        held.rows -= 1
        if (held.rows === 0) carried.delete(cells.length - 1)
      }
    }
    for (const cell of childrenOf(row)) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      takeCarried()
      const text = inlineText(cell)
        .trim()
        // A break between two names parts them; in running text it is a wrapped line.
        .replace(/(?<=[委局办厅部府心])\s*\n\s*/g, '、')
        .replace(/\s*\n\s*/g, '')
      const rows = Math.min(MOST_SPAN, Number(attribute(cell, 'rowspan')) || 1)
      const columns = Math.min(MOST_SPAN, Number(attribute(cell, 'colspan')) || 1)
      for (let column = 0; column < columns; column += 1) {
        if (rows > 1) carried.set(cells.length, { text, rows: rows - 1 })
        cells.push(column === 0 ? text : '')
      }
    }
    takeCarried()
    return cells.join('\t')
  })
  return lines.join('\n')
}

function write(node: Node, out: string[]): void {
  if ('value' in node && node.nodeName === '#text') {
    out.push(node.value.replace(/[\t\r\n ]+/g, ' '))
    return
  }
  if (!isElement(node)) {
    childrenOf(node).forEach((child) => write(child, out))
    return
  }
  if (SKIPPED.has(node.tagName)) return
  if (node.tagName === 'br') out.push('\n')
  else if (
    node.tagName === 'table' &&
    rowsOf(node).some((row) => childrenOf(row).filter((cell) => isElement(cell)).length > 1)
  ) {
    out.push('\n', tableText(node), '\n')
  } else {
    const isBlock = BLOCKS.has(node.tagName)
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

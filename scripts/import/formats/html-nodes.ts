import type { DefaultTreeAdapterMap } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** Elements that hold no words of the document. */
export const SKIPPED = new Set(
  'script style noscript head template nav svg select button textarea'.split(' '),
)
/** Elements that begin and end a line. */
export const BLOCKS = new Set(
  'p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre dl dt dd form figure center hr'.split(
    ' ',
  ),
)

export const isElement = (node: Node): node is Element => 'tagName' in node
export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

/** Not shown to a reader, so not published. */
export function isHidden(element: Element): boolean {
  if (SKIPPED.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
}

/** White space folded as a browser folds it; a line break between Chinese characters leaves nothing. */
export function foldedSpace(text: string): string {
  return text.replace(/[\t\r\n ]+/g, (space, at: number) => {
    if (!/[\r\n]/.test(space)) return ' '
    const isLatin = (one: string | undefined) => one === undefined || /[A-Za-z0-9]/.test(one)
    const before = text[at - 1]
    const after = text[at + space.length]
    return isLatin(before) && isLatin(after) ? ' ' : ''
  })
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Inline text of a node, with its line breaks. */
export function inlineText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return foldedSpace(node.value)
  if (!isElement(node)) return childrenOf(node).map(inlineText).join('')
  if (isHidden(node)) return ''
  if (node.tagName === 'br') return '\n'
  const inner = childrenOf(node).map(inlineText).join('')
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}

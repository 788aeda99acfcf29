import type { DefaultTreeAdapterMap } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** Elements that hold no words of the document. */
export const SKIPPED = new Set(
  'script style noscript head template nav svg select button'.split(' '),
)
/** Elements that begin and end a line. */
export const BLOCKS = new Set(
  'p div section article main header footer h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre dl dt dd form figure center hr'.split(
    ' ',
  ),
)

export const isElement = (node: Node): node is Element => 'tagName' in node
export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Inline text of a node, with its line breaks; white space folded as a browser folds it. */
export function inlineText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replace(/[\t\r\n ]+/g, ' ')
  if (!isElement(node)) return childrenOf(node).map(inlineText).join('')
  if (SKIPPED.has(node.tagName)) return ''
  if (node.tagName === 'br') return '\n'
  const inner = childrenOf(node).map(inlineText).join('')
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner
}

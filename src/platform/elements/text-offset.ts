import type { MouseEvent } from 'react'

interface CaretPlace {
  offsetNode: Node
  offset: number
}

/** What is behind a flag, or not in the types, of one browser or another. */
type Carets = Document & {
  caretPositionFromPoint?: (x: number, y: number) => CaretPlace | null
  caretRangeFromPoint?: (x: number, y: number) => Range | null
}

function caretAt(x: number, y: number): [Node, number] | null {
  const carets = document as Carets
  const place = carets.caretPositionFromPoint?.(x, y)
  if (place) return [place.offsetNode, place.offset]
  const range = carets.caretRangeFromPoint?.(x, y)
  return range ? [range.startContainer, range.startOffset] : null
}

/** Before which character of an element's text a point is; null where the browser cannot tell. */
function textOffsetAt(element: Element, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (!caret || !element.contains(caret[0])) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(...caret)
  return before.toString().length
}

/** A click on the words of an element. Who has just selected some wants these, and nothing else. */
export function textTap(onTap: (offset: number | null) => void) {
  return ({ currentTarget, clientX, clientY }: MouseEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return
    onTap(textOffsetAt(currentTarget, clientX, clientY))
  }
}

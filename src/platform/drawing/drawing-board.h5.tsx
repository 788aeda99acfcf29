import { useEffect, useRef } from 'react'
import type { Board, DrawingBoardProps } from './drawing-board.types'

/** A screen reader here walks tables cell by cell. */
export const READS_TABLES = true

/** A place to draw in; it says nothing by itself, so the words stand beside it. */
export function DrawingBoard({ id, height, version, draw }: DrawingBoardProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const surface = ref.current
    if (!surface || surface.clientWidth === 0) return
    const board = { surface, width: surface.clientWidth, height, isCanvas: false }
    return draw({ ...board, ratio: window.devicePixelRatio || 1 })
    // `version` says all that `draw` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [version, height])
  return <div id={id} ref={ref} aria-hidden style={{ height: `${height}px` }} />
}

/** Downloads what was drawn, as a PNG; false where nothing could be made. */
export async function savePicture(board: Board, name: string): Promise<boolean> {
  const canvas = board.surface instanceof HTMLElement ? board.surface.querySelector('canvas') : null
  const picture = await new Promise<Blob | null>((resolve) => {
    if (canvas) canvas.toBlob(resolve, 'image/png')
    else resolve(null)
  })
  if (!picture) return false
  const address = URL.createObjectURL(picture)
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
  return true
}

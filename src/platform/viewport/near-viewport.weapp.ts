import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { Heights, NearViewport } from './near-viewport.types'
import { NEAR_PX } from './near-viewport.types'
import { endTurn, takeTurn } from './turns'

/** Up to this many rows of a list stand there all the time. */
export const ROWS_AT_ONCE = 5
/** A longer list comes in so many at a time: a screenful, and what one tap of 8 KB can carry. */
export const ROWS_TOGETHER = 5
/** So many pieces stand in one that is far: each costs 150 bytes, and a parent has 60 children at most. */
export const PIECES_TOGETHER = 12
/** A text comes in pieces as a list does. */
export const IS_TEXT_WHOLE = false

/**
 * Whether the element stands in, or near, what the reader sees; it may be put away when it does not. `isNeeded`: it
 * has to be there wherever the reader is.
 */
export function useNearViewport(
  id: string,
  isNearAtFirst: boolean,
  heights?: Heights,
  isNeeded = false,
): NearViewport {
  const [near, setNear] = useState<NearViewport>({
    isNear: isNearAtFirst || isNeeded,
    height: heights?.get(id) ?? null,
  })
  const isDrawn = useRef(near.isNear)
  // What is drawn at first stays until it was seen and left: putting it away would cost a setData before anyone looks.
  const mayLeave = useRef(!near.isNear)
  const turn = useRef<ReturnType<typeof takeTurn> | null>(null)

  const endOwnTurn = useCallback(() => {
    if (turn.current) endTurn(turn.current)
    turn.current = null
  }, [])
  const draw = useCallback((isWanted: boolean, measured?: number) => {
    isDrawn.current = isWanted
    setNear(({ height }) => ({ isNear: isWanted, height: measured ?? height }))
  }, [])
  const come = useCallback(() => {
    if (isDrawn.current || turn.current) return
    turn.current = takeTurn(() => draw(true))
  }, [draw])

  // Before the effects that may ask for the next one: what was drawn is on its way now.
  useLayoutEffect(() => {
    if (near.isNear) endOwnTurn()
  }, [near.isNear, endOwnTurn])
  useEffect(() => endOwnTurn, [endOwnTurn])
  useEffect(() => {
    if (!isNeeded) return
    mayLeave.current = false
    come()
  }, [isNeeded, come])
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!page) return
    const observer = Taro.createIntersectionObserver(page)
    observer
      .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect: box }) => {
        if (intersectionRatio > 0) {
          mayLeave.current = true
          come()
          return
        }
        if (!mayLeave.current) return
        endOwnTurn()
        if (!isDrawn.current) return
        const measured = box && box.bottom - box.top
        if (measured !== undefined) heights?.set(id, measured)
        draw(false, measured)
      })
    return () => observer.disconnect()
  }, [id, heights, come, draw, endOwnTurn])
  return near
}

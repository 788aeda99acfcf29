import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { Heights, NearViewport } from './near-viewport.types'
import { NEAR_PX } from './near-viewport.types'

/** Up to this many rows of a list stand there all the time. */
export const ROWS_AT_ONCE = 16
/** A longer list comes in so many at a time: a screenful, and what one tap of 8 KB can carry. */
export const ROWS_TOGETHER = 8

/** Whether the element stands in, or near, what the reader sees; it may be put away when it does not. */
export function useNearViewport(
  id: string,
  isNearAtFirst: boolean,
  heights?: Heights,
): NearViewport {
  const [near, setNear] = useState<NearViewport>({
    isNear: isNearAtFirst,
    height: heights?.get(id) ?? null,
  })
  const isDrawn = useRef(near.isNear)
  // What is drawn at first stays until it was seen and left: putting it away would cost a setData before anyone looks.
  const mayLeave = useRef(!isNearAtFirst)
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!page) return
    const observer = Taro.createIntersectionObserver(page)
    observer
      .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect: box }) => {
        if (intersectionRatio > 0) mayLeave.current = true
        if (!mayLeave.current) return
        const measured = isDrawn.current && box ? box.bottom - box.top : null
        if (measured !== null) heights?.set(id, measured)
        isDrawn.current = intersectionRatio > 0
        setNear(({ height }) => ({ isNear: intersectionRatio > 0, height: measured ?? height }))
      })
    return () => observer.disconnect()
  }, [id, heights])
  return near
}

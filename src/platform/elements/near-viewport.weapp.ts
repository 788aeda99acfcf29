import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import type { NearViewport } from './near-viewport.types'
import { NEAR_PX } from './near-viewport.types'

/** Up to this many rows of a list stand there all the time: what a first screen of 48 KB can carry. */
export const ROWS_AT_ONCE = 50

/** Whether the element stands in, or near, what the reader sees; it may be put away when it does not. */
export function useNearViewport(id: string, isNearAtFirst: boolean): NearViewport {
  const [near, setNear] = useState<NearViewport>({ isNear: isNearAtFirst, height: null })
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!page) return
    const observer = Taro.createIntersectionObserver(page)
    observer
      .relativeToViewport({ top: NEAR_PX, bottom: NEAR_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect: box }) =>
        setNear((was) => ({
          isNear: intersectionRatio > 0,
          height: was.isNear && box ? box.bottom - box.top : was.height,
        })),
      )
    return () => observer.disconnect()
  }, [id])
  return near
}

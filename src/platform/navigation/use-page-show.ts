import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Each time that the page comes to the front; a tab's page is kept, and shown again. */
export function usePageShow(run: () => void): void {
  Taro.useDidShow(run)
}

/** Each time that the page is left: for one that opens over it, for another column, or for good. */
export function usePageLeave(run: () => void): void {
  const last = useRef(run)
  Taro.useDidHide(run)
  useEffect(() => {
    last.current = run
  })
  useEffect(() => () => last.current(), [])
}

import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const widthNow = () => Taro.getWindowInfo().windowWidth

/** The window's width in px; follows a phone that is turned, and a window that is drawn larger. */
export function useWindowWidth(): number {
  const [width, setWidth] = useState(widthNow)
  useEffect(() => {
    // Not every WeChat has it; and what the web's hands over is the screen's width, not the window's.
    const follow = () => setWidth(widthNow())
    Taro.onWindowResize?.(follow)
    return () => Taro.offWindowResize?.(follow)
  }, [])
  return width
}

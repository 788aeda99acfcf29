import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDisplayStore } from './display-store'

const QUERY = '(prefers-color-scheme: dark)'

function isSystemDark(): boolean {
  if (process.env.TARO_ENV === 'weapp') return Taro.getSystemInfoSync().theme === 'dark'
  return typeof matchMedia === 'function' && matchMedia(QUERY).matches
}

/** Whether the screen is dark now, for what style sheets cannot paint: a canvas. */
export function useDark(): boolean {
  const chosen = useDisplayStore((state) => state.theme)
  const [isDark, setDark] = useState(isSystemDark)
  useEffect(() => {
    const change = () => setDark(isSystemDark())
    if (process.env.TARO_ENV === 'weapp') {
      Taro.onThemeChange?.(change)
      return () => Taro.offThemeChange?.(change)
    }
    const media = typeof matchMedia === 'function' ? matchMedia(QUERY) : null
    media?.addEventListener?.('change', change)
    return () => media?.removeEventListener?.('change', change)
  }, [])
  return chosen === 'auto' ? isDark : chosen === 'dark'
}

import { useEffect, useState } from 'react'
import { useDisplayStore } from './display-store'
import { hasLargeLetters } from './font-scale'

/** From here on there is room for a list beside what it opens. */
const WIDE = '(min-width: 900px)'

const media = () =>
  process.env.TARO_ENV !== 'weapp' && typeof window.matchMedia === 'function'
    ? window.matchMedia(WIDE)
    : null

/** Whether the window is wide (web; a phone never is). */
export function useWide(): boolean {
  const [isWide, setIsWide] = useState(() => media()?.matches ?? false)
  useEffect(() => {
    const watched = media()
    if (!watched) return
    const follow = () => setIsWide(watched.matches)
    watched.addEventListener('change', follow)
    return () => watched.removeEventListener('change', follow)
  }, [])
  return isWide
}

/** Whether a list and what it opens stand side by side: 长辈版, and letters as large, have one column. */
export function useSideBySide(): boolean {
  const isWide = useWide()
  const isOrdinary = useDisplayStore(({ textScale }) => textScale === 1)
  return isWide && isOrdinary && !hasLargeLetters()
}

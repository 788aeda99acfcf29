import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is put on paper, where nothing can be unfolded. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // Drawn before the event is over, or the paper shows what was there before.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    // Where a browser says only that the page is shown as on paper.
    const paper = typeof matchMedia === 'function' ? matchMedia('print') : null
    const turn = ({ matches }: { matches: boolean }) => (matches ? begin() : end())
    paper?.addEventListener?.('change', turn)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      paper?.removeEventListener?.('change', turn)
    }
  }, [])
  return isPrinting
}

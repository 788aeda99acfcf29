import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Where a sheet of paper is from, and when it was printed; seen on paper only. */
export function PrintFoot() {
  const [words, setWords] = useState('')
  useEffect(() => {
    // The address may have changed since the page was drawn; and the day is the printer's, not the plan's.
    const say = () => {
      const day = new Date().toLocaleDateString('zh-CN')
      const address = decodeURI(window.location.href)
      flushSync(() => setWords(`${address} · 打印于${day}`))
    }
    window.addEventListener('beforeprint', say)
    return () => window.removeEventListener('beforeprint', say)
  }, [])
  return <p className='print-foot'>{words}</p>
}

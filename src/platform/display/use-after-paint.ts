import { startTransition, useEffect, useState } from 'react'

/** Calls back once the next frame has been painted; answers with what takes that back. */
function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  // A timer set in a frame ends after that frame was painted.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function useAfterFrame<Value>(value: Value, isReady: boolean): Value {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (!isReady) return
    return afterPaint(() => startTransition(() => setPainted(value)))
  }, [value, isReady])
  return painted
}

/**
 * `value` as it was when last painted: what hangs on it is drawn after the value itself, in slices. While it is
 * not `isReady`, what was painted before stays. A mini-program draws on another thread, where a frame more costs
 * more than it gains: there it is the value itself.
 */
export const useAfterPaint: typeof useAfterFrame =
  process.env.TARO_ENV === 'weapp' ? (value) => value : useAfterFrame

/** Work in steps, as the search engine does it: each `next` is short and says how much it took. */
type Steps<Result> = Generator<number, Result, undefined>

/**
 * How long one slice may hold the page (ms): half a frame, so that a key pressed meanwhile is never waited for.
 * WeChat draws and takes keys on a thread of its own; there, each pause would only cost a setData more.
 */
const SLICE_MS = process.env.TARO_ENV === 'weapp' ? 200 : 8
/** The first slice is in the task of the key itself: what is done in it is drawn with the key, not a frame later. */
const FIRST_SLICE_MS = Math.max(12, SLICE_MS)

/** Nobody wants the result any more: a newer key has come. */
export class Unwanted extends Error {}

const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** One channel for all pauses: to make one takes longer than many a search. */
function openChannel(): MessageChannel {
  const opened = new MessageChannel()
  opened.port1.onmessage = () => waiting.shift()?.()
  return opened
}

/** Lets keys, taps and frames that wait go first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0)
      return
    }
    waiting.push(resolve)
    channel ??= openChannel()
    channel.port2.postMessage(null)
  })
}

export interface Slicing {
  now: () => number
  pause: () => Promise<void>
}

/**
 * Does some work in slices; the first at once, in the task of the key itself. Rejects with `Unwanted`, and
 * drops the work, when it is not wanted any more.
 */
export async function inSlices<Result>(
  work: Steps<Result>,
  isWanted: () => boolean = () => true,
  slicing: Slicing = { now: () => Date.now(), pause },
): Promise<Result> {
  let started = slicing.now()
  let most = FIRST_SLICE_MS
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (slicing.now() - started < most) continue
    await slicing.pause()
    if (!isWanted()) {
      // What it would have come to is never read.
      work.return(undefined as never)
      throw new Unwanted()
    }
    started = slicing.now()
    most = SLICE_MS
  }
}

import { inSlices, Unwanted } from '@/platform/api/in-slices'

/** Each step takes 3 ms of a clock that only this work moves. */
function clockwork(steps: number) {
  const seen = { time: 0, pauses: [] as number[], isDropped: false }
  function* work(): Generator<number, string, undefined> {
    try {
      for (let step = 0; step < steps; step++) {
        seen.time += 3
        yield 1
      }
      return 'done'
    } finally {
      seen.isDropped = true
    }
  }
  const slicing = {
    now: () => seen.time,
    pause: async () => void seen.pauses.push(seen.time),
  }
  return { seen, work: work(), slicing }
}

it('work lets others go first after 12 ms, then after each 8, and comes to the same', async () => {
  const { seen, work, slicing } = clockwork(13)
  expect(await inSlices(work, undefined, slicing)).toBe('done')
  expect(seen.pauses).toEqual([12, 21, 30, 39])
})

it('short work is done within the task of the key', async () => {
  const { seen, work, slicing } = clockwork(3)
  expect(await inSlices(work, undefined, slicing)).toBe('done')
  expect(seen.pauses).toEqual([])
})

it('work that is not wanted any more is dropped at the next pause', async () => {
  const { seen, work, slicing } = clockwork(100)
  await expect(inSlices(work, () => seen.time < 10, slicing)).rejects.toBeInstanceOf(Unwanted)
  expect({ time: seen.time, isDropped: seen.isDropped }).toEqual({ time: 12, isDropped: true })
  expect(work.next().done).toBe(true)
})

it('yields to the page by itself', async () => {
  const { work } = clockwork(3)
  expect(await inSlices(work)).toBe('done')
})

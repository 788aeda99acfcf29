import { isDeepStrictEqual } from 'node:util'

/** A page that draws late is not a page that draws wrong (ms). */
const PATIENCE_MS = 10_000
const LOOK_AGAIN_MS = 50

/** Expects what is read to be this before long: what a press leads to may come a drawing later. */
export async function soon(read: () => Promise<unknown>, wanted: unknown) {
  const end = Date.now() + PATIENCE_MS
  let got = await read()
  while (!isDeepStrictEqual(got, wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    got = await read()
  }
  expect(got).toEqual(wanted)
}

import type { createEmbeddedApi } from '../../../mock'
import * as v from 'valibot'
import { sayFull } from '../device/feedback'
import { openSlot } from '../device/storage'
import { inSlices, pause } from './in-slices'
import { madeOnce } from './made-once'
import type { Transport } from './transport'

/** What this device keeps of its owner: subscriptions, inbox, settings. Nothing leaves it. */
const slot = openSlot('mine', v.string())
/** What was said here for a unit that was bound by a demonstration code. */
const officialsSlot = openSlot('officials', v.string())

/** Here the device is the only one who keeps: what it refuses is gone when the app is closed. */
const storeIn = (kept: typeof slot) => ({
  read: () => kept.read(),
  write: (text: string) => {
    if (!kept.write(text)) sayFull()
  },
})

/** On the web a chunk; in a mini-program a file of a subpackage, which the build puts there (docs/adr/0073). */
function load(): Promise<{ createEmbeddedApi: typeof createEmbeddedApi }> {
  // Written where the bundler sees it: in a remote build the import itself is dead, and mock/ stays out.
  if (__EMBEDDED__) {
    return process.env.TARO_ENV === 'weapp'
      ? __non_webpack_require__.async('./pages/search/embedded-api.js')
      : import('../../../mock')
  } else {
    return Promise.reject(new Error('no embedded API in this build'))
  }
}

/**
 * The JSON API inside the build, opened at the first call, so that the first script stays small; a
 * remote build drops it whole.
 */
const open = madeOnce(async () => {
  const { createEmbeddedApi } = await load()
  return createEmbeddedApi({
    run: inSlices,
    store: storeIn(slot),
    officialsStore: storeIn(officialsSlot),
  })
})

export const embeddedTransport: Transport = async (request) => {
  const api = await open()
  // What is typed is answered in the task of its key: a pause would be a frame with nothing new but the character.
  if (process.env.TARO_ENV !== 'h5' || request.isWanted) return api.handle(request)
  await pause()
  const reply = await api.handle(request)
  await pause()
  return reply
}

/** Moves the demonstration date (演示日期); calls made after this one see it. */
export function setEmbeddedToday(today: string): void {
  void open().then((api) => api.setToday(today))
}

/** Shows or hides the sample updates (演示进展); calls made after this one see it. */
export function setEmbeddedSamples(isOn: boolean): void {
  void open().then((api) => api.showSamples(isOn))
}

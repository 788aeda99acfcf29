import {
  openDocumentSearch,
  rehearse,
  type DocumentSearch,
  type Work,
} from '../../src/domain/search'
import { documents, posts } from './replies'
import type { Run } from './run'

/** With fewer tasks the index is there before a frame is drawn, and no search is slow. */
const MANY = 1000
/** Nothing is rehearsed before nobody has asked for so long (ms). */
const REST_MS = 300

export const hasMany = () => documents.reduce((sum, { tasks }) => sum + tasks.length, 0) > MANY

/** Made when first asked for, in slices: opening the app must not pay for searching, nor wait for it. */
let opening: Promise<DocumentSearch> | undefined
let opened: DocumentSearch | undefined

/** One opening for all who ask; one that failed, as where memory is short, is tried again by the next search. */
export function openIndex(run: Run): Promise<DocumentSearch> {
  opening ??= run(openDocumentSearch(documents, posts())).then(
    (search) => (opened = search),
    (cause: unknown) => {
      opening = undefined
      throw cause
    },
  )
  return opening
}

export const isOpen = () => opened !== undefined

let rehearsal: Work<void> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

/** Goes on where it was dropped: what is dropped here is only the going on. */
function* goOn(work: Work<void>): Work<void> {
  for (let step = work.next(); !step.done; step = work.next()) yield step.value
}

/** Once nobody asks for a while, searches are rehearsed, until somebody asks. */
export function rehearseAtRest(run: Run): void {
  if (!hasMany()) return
  asked += 1
  clearTimeout(timer)
  const current = asked
  timer = setTimeout(() => {
    if (!opened) return
    rehearsal ??= rehearse(opened)
    run(goOn(rehearsal), () => asked === current).catch(() => undefined)
  }, REST_MS)
}

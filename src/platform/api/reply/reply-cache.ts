import * as v from 'valibot'
import { openSlot } from '../../device/storage'

/** What was last known of an address, and when. Bodies are checked again when read. */
const Kept = v.object({ savedAt: v.number(), etag: v.nullable(v.string()), body: v.string() })
export type Kept = v.InferOutput<typeof Kept>

const Index = v.array(v.object({ url: v.string(), savedAt: v.number() }))
const index = openSlot('replies', Index)

/** WeChat allows 10 MB in all and 1 MB a key; the oldest pages make room. */
const MOST_KEPT = 60
const LARGEST_BODY = 400_000

const slotOf = (url: string) => openSlot(`reply:${url}`, Kept)

export function readKept(url: string): Kept | null {
  return slotOf(url).read()
}

/** When a body was kept, without reading it; null where there is none. */
export function keptAt(url: string): number | null {
  return (index.read() ?? []).find((entry) => entry.url === url)?.savedAt ?? null
}

/** Another one whenever something was kept or forgotten. */
export const keptState = (): string => JSON.stringify(index.read() ?? [])

export function forget(url: string): void {
  slotOf(url).clear()
  index.write((index.read() ?? []).filter((entry) => entry.url !== url))
}

/** All that was read here, at once. */
export function forgetReplies(): void {
  for (const { url } of index.read() ?? []) slotOf(url).clear()
  index.clear()
}

/** Keeps a body for the next time, dropping the oldest when there is no room. Best effort, by design. */
export function keep(url: string, kept: Kept): void {
  if (kept.body.length > LARGEST_BODY) return
  const others = (index.read() ?? []).filter((entry) => entry.url !== url)
  while (others.length >= MOST_KEPT) slotOf(others.shift()?.url ?? '').clear()
  while (!slotOf(url).write(kept)) {
    const oldest = others.shift()
    if (!oldest) return
    slotOf(oldest.url).clear()
  }
  index.write([...others, { url, savedAt: kept.savedAt }])
}

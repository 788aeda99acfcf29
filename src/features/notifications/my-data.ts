import { endpoints } from '@/contract'
import { clearOutbox } from '@/platform/api/outbox'
import { forgetPages } from '@/platform/api/reply/forget-pages'
import { forgetReplies } from '@/platform/api/reply/reply-cache'
import { request } from '@/platform/api/request'
import { saveFile } from '@/platform/device/save-file'
import { forgetToken, hasSession, keepToken, sessionRequest } from '@/platform/api/session'
import { bringJoining, forgetKept, keepForJoining } from './bring-along'

/** Everything that is kept of this person, as a file (web) or on the clipboard (weapp). `onDevice`: what is kept here alone. */
export async function exportMyData(onDevice: object): Promise<boolean> {
  const mine = await request<'exportMe'>(endpoints.exportMe, {})
  return saveFile(
    'wode-shuju.json',
    'application/json',
    JSON.stringify({ ...mine, onDevice }, null, 2),
  )
}

/** All of it, at once, sessions too: afterwards this device is nobody. */
export async function eraseMyData(): Promise<void> {
  if (hasSession()) await request<'eraseMe'>(endpoints.eraseMe, {})
  clearOutbox()
  forgetReplies()
  await forgetPages()
  forgetKept()
  forgetToken()
}

/** A short code that lets another device be the same person. */
export function makeLinkCode() {
  return request<'linkSession'>(endpoints.linkSession, {})
}

/** Becomes the person of another device, bringing along what this one follows: nothing is lost. */
export async function joinByCode(typed: string): Promise<void> {
  const linkCode = typed.replace(/[\s-]/g, '').toUpperCase()
  const own = hasSession()
    ? await request<'listSubscriptions'>(endpoints.listSubscriptions, {})
    : { subscriptions: [] }
  const { platform } = await sessionRequest()
  const session = await request<'createSession'>(endpoints.createSession, { platform, linkCode })
  // Kept first: where the way breaks off now, the next start brings them along.
  const followed = own.subscriptions.map(({ target, certainty, paused }) => ({
    target,
    certainty,
    paused,
  }))
  keepForJoining(followed)
  keepToken(session)
  await bringJoining(followed)
}

import { endpoints, type TaskUpdate } from '@/contract'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import { readDraft, type Draft, type DraftFault } from './draft'
import { useDraftStore } from './draft-store'

export type Sent =
  | { outcome: 'sent'; update: TaskUpdate }
  /** Nothing was sent: it says what is wrong. */
  | { outcome: 'faulty'; faults: DraftFault[] }
  /** Somebody of the unit was quicker: what it says now, beside her draft. */
  | { outcome: 'changed'; current: TaskUpdate }
  /** Not now (no network, no check): the draft waits for her to send it again. */
  | { outcome: 'waits'; why: string }
  | { outcome: 'refused'; why: string }

async function put(draft: Draft, body: Parameters<typeof readDraft>[0], issuedOn: string | null) {
  const read = readDraft(body, issuedOn)
  if ('faults' in read) return read
  const { unitId, ...content } = read.request
  if (!draft.corrects) {
    return request<'createUpdate'>(endpoints.createUpdate, { id: draft.taskId, unitId, ...content })
  }
  const reason = draft.fields.reason.trim() || null
  return request<'reviseUpdate'>(
    endpoints.reviseUpdate,
    { id: draft.corrects.id, ...content, reason },
    { 'if-match': draft.corrects.etag },
  )
}

/** Kept for her to send again, with why; or, where sending again would not help, refused. */
function setAside(draft: Draft, cause: unknown): Sent {
  const error = asRequestError(cause)
  const why = `${error.title}。${error.advice}`
  const status = error.problem?.status
  const isForNow =
    error.kind === 'offline' || error.kind === 'timeout' || status === 503 || status === 429
  if (!isForNow) return { outcome: 'refused', why }
  useDraftStore.getState().keep({ ...draft, waitsFor: error.title })
  return { outcome: 'waits', why }
}

/** Sends a draft because she said so; never throws. Whatever happens, what she wrote is kept until it has arrived. */
export async function sendDraft(draft: Draft, issuedOn: string | null): Promise<Sent> {
  const { keep, drop } = useDraftStore.getState()
  keep({ ...draft, waitsFor: '' })
  try {
    const reply = await put(draft, draft, issuedOn)
    if ('faults' in reply) return { outcome: 'faulty', faults: reply.faults }
    drop(draft)
    return { outcome: 'sent', update: reply.update }
  } catch (cause) {
    if (asRequestError(cause).problem?.status !== 412 || !draft.corrects) {
      return setAside(draft, cause)
    }
  }
  // Somebody was quicker. What it says now may fail to come in its turn: the draft waits then, too.
  try {
    const current = await request<'getUpdate'>(endpoints.getUpdate, { id: draft.corrects.id })
    return { outcome: 'changed', current: current.update }
  } catch (cause) {
    return setAside(draft, cause)
  }
}

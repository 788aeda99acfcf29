import type { Db } from '../../database/schema'
import {
  findPersonOfOpenid,
  grantConsent,
  insertConsentRequest,
  insertEvent,
  listConsents,
  zeroConsents,
} from '../../repositories/people/consents'
import type { Runtime } from '../../runtime'
import type { ConsentEvent } from '../../wechat/events'

const isLongTerm = ({ config }: Pick<Runtime, 'config'>, templateId: string) =>
  config.wechat.templates.find(({ id }) => id === templateId)?.longTerm

/** Only templates that are in use: others were never asked for. */
async function grant(
  trx: Db,
  runtime: Pick<Runtime, 'config'>,
  personId: string,
  templateId: string,
) {
  const longTerm = isLongTerm(runtime, templateId)
  if (longTerm !== undefined) await grantConsent(trx, personId, templateId, longTerm)
}

/** Writes down what WeChat answered to a request; the same request counts once. */
export async function recordConsents(
  runtime: Runtime,
  personId: string,
  { requestId, results }: { requestId: string; results: Record<string, string> },
) {
  await runtime.db.transaction().execute(async (trx) => {
    if (!(await insertConsentRequest(trx, personId, requestId))) return
    for (const [templateId, result] of Object.entries(results)) {
      if (result.startsWith('accept')) await grant(trx, runtime, personId, templateId)
      else if (result === 'ban') await zeroConsents(trx, [personId], templateId)
    }
  })
  return { ledger: await listConsents(runtime.db, personId) }
}

/**
 * What WeChat posts of itself. An accept at the pop-up is counted by the app's own request, which
 * comes with it: counting both would promise twice.
 */
export async function applyConsentEvents(
  { db }: Pick<Runtime, 'db'>,
  events: readonly ConsentEvent[],
): Promise<void> {
  for (const { key, openid, templateId, change } of events) {
    await db.transaction().execute(async (trx) => {
      if (!(await insertEvent(trx, key))) return
      const personId = await findPersonOfOpenid(trx, openid)
      if (personId === undefined) return
      const isRefused = change.kind === 'delivery' && change.errcode === 43101
      if (change.kind === 'rejected' || isRefused) await zeroConsents(trx, [personId], templateId)
    })
  }
}

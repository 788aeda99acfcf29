import { problems } from '../../../src/contract'
import { addDays, instantOf } from '../../../src/domain/calendar'
import type { Handlers } from '../handler'
import { chanceWord, nobody, type Mine } from './mine'

const done = { done: true as const }
const badLinkCode = () =>
  problems.invalid([{ path: 'body.linkCode', message: '短码无效、已用过或已过期，请重新生成' }])

/** The session outlives any demonstration: it runs on real time (docs/api.md, Clock). */
const YEAR_MS = 365 * 24 * 3600 * 1000

function ledgerOf({ consents }: Mine) {
  return {
    ledger: Object.entries(consents.remaining).map(([templateId, remaining]) => ({
      templateId,
      remaining,
    })),
  }
}

/** The person of this device, and what WeChat and browsers would push: here nothing pushes. */
export const accountHandlers = {
  createSession({ body }, { mine }) {
    if ('linkCode' in body) {
      if (!mine.linkCodes.includes(body.linkCode)) return badLinkCode()
      mine.linkCodes = mine.linkCodes.filter((code) => code !== body.linkCode)
    }
    const token = chanceWord(32)
    mine.tokens.push(token)
    return { token, expiresAt: new Date(Date.now() + YEAR_MS).toISOString() }
  },
  linkSession(_, { mine }) {
    const code = chanceWord(8)
    mine.linkCodes.push(code)
    return { code, expiresAt: new Date(Date.now() + 600_000).toISOString() }
  },
  endSession(_, { mine, token }) {
    mine.tokens = mine.tokens.filter((one) => one !== token)
    return done
  },
  getMe: (_, { mine, officials }) => ({
    createdAt: mine.createdAt,
    devices: 1,
    units: officials.bindings,
  }),
  eraseMe(_, { mine, now, officials }) {
    // What a unit said stays the unit's; that this person speaks for it does not.
    officials.bindings = []
    Object.assign(mine, nobody(now()))
    return done
  },
  exportMe(_, { mine, now, today, officials }) {
    const { tokens: _tokens, linkCodes: _codes, messages, ...rest } = mine
    const horizon = instantOf(addDays(today, 1), '00:00')
    const kept = messages.filter(({ createdAt }) => createdAt < horizon)
    const { bindings: units, updates, acceptances } = officials
    return { exportedAt: now(), ...rest, messages: kept, units, updates, acceptances }
  },
  getPushConfig: () => ({ templates: [], vapidPublicKey: null }),
  listConsents: (_, { mine }) => ledgerOf(mine),
  recordConsents({ body: { requestId } }, { mine }) {
    // No template is configured here, so none of the results can count.
    if (!mine.consents.requestIds.includes(requestId)) mine.consents.requestIds.push(requestId)
    return ledgerOf(mine)
  },
  addWebPush({ body: { endpoint } }, { mine }) {
    mine.webPush = endpoint
    return done
  },
  removeWebPush(_, { mine }) {
    mine.webPush = null
    return done
  },
} satisfies Handlers

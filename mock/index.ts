import {
  isProblem,
  matchRequest,
  PROBLEM_CONTENT_TYPE,
  problems,
  type Problem,
} from '../src/contract'
import { answer } from './api/handlers'
import type { EmbeddedState } from './api/handler'
import { newOfficialsState } from './api/officials-state'

/** Words that are in every build with the embedded API, and in no other (scripts/size.ts looks for them). */
export const EMBEDDED_MARK = 'embedded-json-api'

export interface EmbeddedRequest {
  method: string
  /** Path and query, from `/v1/…` on. */
  url: string
  /** Names in lower case. */
  headers?: Record<string, string>
  body?: string
}

export interface EmbeddedReply {
  status: number
  headers: Record<string, string>
  body: string
}

export interface EmbeddedApi {
  handle: (request: EmbeddedRequest) => Promise<EmbeddedReply>
  /** Moves the demonstration date (演示日期). */
  setToday: (today: string) => void
  /** Shows or hides the sample updates (演示进展). */
  showSamples: (isOn: boolean) => void
}

/** A day on which the 2015 plan is alive: six weeks before its year ends. */
export const FIRST_DEMO_DAY = '2015-11-16'

function replyWith(status: number, body: unknown): EmbeddedReply {
  const type = status >= 400 ? PROBLEM_CONTENT_TYPE : 'application/json'
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-served-by': EMBEDDED_MARK },
    body: JSON.stringify(body),
  }
}

/** One device, one person: any session that this device was given is theirs. */
const isBearer = (header = '') => /^Bearer \S+$/.test(header)

const isRefusal = (reply: object): reply is Problem =>
  'status' in reply && 'title' in reply && typeof reply.status === 'number'

/**
 * The JSON API inside the app: the contract in memory, with no server and no network. `latencyMs`
 * makes it slow on purpose; 0 unless asked.
 */
export function createEmbeddedApi(
  options: { today?: string; latencyMs?: number } = {},
): EmbeddedApi {
  const state: EmbeddedState = {
    today: options.today ?? FIRST_DEMO_DAY,
    officials: newOfficialsState(),
  }
  const { latencyMs = 0 } = options

  return {
    async handle({ method, url, headers = {}, body }) {
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))
      const matched = matchRequest(method, url, body)
      if (isProblem(matched)) return replyWith(matched.status, matched)
      if (matched.endpoint.auth === 'session' && !isBearer(headers.authorization)) {
        return replyWith(401, problems.unauthorized())
      }
      const reply = answer(matched.name, { ...matched, headers }, state)
      return isRefusal(reply) ? replyWith(reply.status, reply) : replyWith(200, reply)
    },
    setToday(today) {
      state.today = today
    },
    showSamples(isOn) {
      state.officials.showsSamples = isOn
    },
  }
}

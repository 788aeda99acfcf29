import {
  isProblem,
  matchRequest,
  PROBLEM_CONTENT_TYPE,
  problems,
  type EndpointName,
  type Matched,
  type Problem,
} from '../src/contract'
import { instantOf, shanghaiOf } from '../src/domain/calendar'
import { answer } from './api/handlers'
import type { EmbeddedState } from './api/handler'
import { atOnce, type Run } from './api/run'
import { readOfficials } from './api/officials/state'
import { bringUpTo, nobody, readMine, writeMine, type DeviceStore } from './api/me'

/** Words that are in every build with the embedded API, and in no other (scripts/size looks for them). */
export const EMBEDDED_MARK = 'embedded-json-api'

export interface EmbeddedRequest {
  method: string
  /** Path and query, from `/v1/…` on. */
  url: string
  /** Names in lower case. */
  headers?: Record<string, string>
  body?: string
  /** False once nobody waits for the reply. */
  isWanted?: () => boolean
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

/** The session of a request; null where it names none. */
const bearerOf = (header = '') => /^Bearer (\S+)$/.exec(header)?.[1] ?? null

/** The demonstration date, at the hour that the clock shows. */
const nowOn = (today: string) => instantOf(today, shanghaiOf(new Date().toISOString()).time)

const inMemory = (): DeviceStore => ({ read: () => null, write: () => undefined })

/** Endpoints that answer from the documents alone. */
const asksNothing = new Set<EndpointName>(['search', 'suggest'])

const isRefusal = (reply: object): reply is Problem =>
  'status' in reply && 'title' in reply && typeof reply.status === 'number'

/**
 * The JSON API inside the app: the contract in memory, with no server and no network. `store` keeps
 * what belongs to the person of this device; `latencyMs` makes it slow on purpose, 0 unless asked.
 */
export function createEmbeddedApi(
  options: {
    today?: string
    latencyMs?: number
    /** How long work is done; all at once unless told. */
    run?: Run
    store?: DeviceStore
    officialsStore?: DeviceStore
  } = {},
): EmbeddedApi {
  const { latencyMs = 0, run = atOnce, store = inMemory(), officialsStore = inMemory() } = options
  const today = options.today ?? FIRST_DEMO_DAY
  const state: EmbeddedState = {
    today,
    officials: readOfficials(officialsStore),
    mine: readMine(store) ?? nobody(nowOn(today)),
    token: null,
    isWanted: () => true,
    run,
    now: () => nowOn(state.today),
  }

  // Another tab of the browser may have written since: what it kept comes first. A store that is full
  // still holds what was read last, and one that was emptied holds nothing: what is in memory stays.
  let kept = store.read()
  let keptOfficials = officialsStore.read()
  const isNews = (text: string | null, known: string | null) => text !== null && text !== known
  const catchUp = () => {
    if (isNews(store.read(), kept)) state.mine = readMine(store) ?? nobody(nowOn(state.today))
    if (isNews(officialsStore.read(), keptOfficials)) {
      const { showsSamples } = state.officials
      state.officials = { ...readOfficials(officialsStore), showsSamples }
    }
  }

  async function replyTo(
    matched: Matched,
    headers: Record<string, string>,
    isWanted: () => boolean,
  ): Promise<EmbeddedReply> {
    const reply = await answer(matched.name, { ...matched, headers }, { ...state, isWanted })
    return isRefusal(reply) ? replyWith(reply.status, reply) : replyWith(200, reply)
  }

  return {
    async handle({ method, url, headers = {}, body, isWanted = () => true }) {
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))
      const matched = matchRequest(method, url, body)
      if (isProblem(matched)) return replyWith(matched.status, matched)
      // A search asks nothing of the device, and must not wait for its store.
      if (asksNothing.has(matched.name)) return replyTo(matched, headers, isWanted)
      catchUp()
      const isMine = matched.endpoint.auth === 'session'
      const token = isMine ? bearerOf(headers.authorization) : null
      if (isMine && (token === null || !state.mine.tokens.includes(token))) {
        return replyWith(401, problems.unauthorized())
      }
      if (isMine) bringUpTo(state)
      const reply = await answer(matched.name, { ...matched, headers }, { ...state, token })
      if (isMine) bringUpTo(state)
      if (isMine || matched.endpoint.method !== 'GET') writeMine(store, state.mine)
      if (matched.endpoint.method !== 'GET') {
        officialsStore.write(JSON.stringify(state.officials))
      }
      kept = store.read()
      keptOfficials = officialsStore.read()
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

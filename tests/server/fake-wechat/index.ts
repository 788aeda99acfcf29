import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { badKeyword } from './keywords'
import { FakeLedger } from './ledger'
import { FakeTokens } from './tokens'

/** What goes wrong with the next sends, one after another. */
export type Fault =
  /** Never answers, and nothing was accepted. */
  | 'timeout-before'
  /** Accepted, but no answer comes. */
  | 'timeout-after'
  /** Accepted, then the connection breaks. */
  | 'drop-after'
  | 'drop-before'
  /** A gateway's page; accepted or not, one cannot know. */
  | '500'
  | 'slow'
  | { errcode: number }

export interface Accepted {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

export interface FakeWechat {
  url: string
  appId: string
  appSecret: string
  ledger: FakeLedger
  tokens: FakeTokens
  /** Every message that WeChat took, in order. */
  accepted: Accepted[]
  /** Sends asked for, whatever became of them. */
  sends: () => number
  /** Two sends to one openid at the same time (43108) that were seen. */
  concurrent: () => number
  issueCode: (openid: string) => string
  /** The next sends fail so. */
  failNext: (...faults: Fault[]) => void
  /** A fault for each send, by its number; undefined for none. */
  failBy: (choose: (send: number) => Fault | undefined) => void
  /** 45009 after so many accepted in a day of its clock. */
  setDailyQuota: (count: number) => void
  setMinuteQuota: (count: number) => void
  /** Moves its clock ahead of ours (or behind). */
  skew: (ms: number) => void
  setDelay: (ms: number) => void
  close: () => Promise<void>
}

const CODE_LIFE_MS = 300_000
const SHANGHAI_MS = 8 * 3_600_000
const SLOW_MS = 300

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return {}
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** WeChat's server API on loopback, with its rules and, on demand, its faults. */
export async function startFakeWechat({ keepAccepted = true } = {}): Promise<FakeWechat> {
  let skewMs = 0
  const now = () => Date.now() + skewMs
  const ledger = new FakeLedger()
  const tokens = new FakeTokens(now)
  const codes = new Map<string, { openid: string; until: number; isUsed: boolean }>()
  const accepted: Accepted[] = []
  const inFlight = new Set<string>()
  const appId = 'wx0000000000000000'
  const appSecret = randomBytes(16).toString('hex')
  let choose: (send: number) => Fault | undefined = () => undefined
  const queued: Fault[] = []
  const counts = { sends: 0, concurrent: 0 }
  let quota = { day: Infinity, minute: Infinity }
  let used = { day: '', inDay: 0, minute: 0, inMinute: 0 }
  let delayMs = 0

  const answer = (response: ServerResponse, body: object, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const refuse = (response: ServerResponse, errcode: number, words = 'refused') =>
    answer(response, { errcode, errmsg: `${words} rid: ${randomUUID()}` })

  function quotaErrcode(): number {
    const day = new Date(now() + SHANGHAI_MS).toISOString().slice(0, 10)
    const minute = Math.floor(now() / 60_000)
    if (used.day !== day) used = { ...used, day, inDay: 0 }
    if (used.minute !== minute) used = { ...used, minute, inMinute: 0 }
    if (used.inDay >= quota.day) return 45009
    return used.inMinute >= quota.minute ? 45011 : 0
  }

  function jscode2session(query: URLSearchParams, response: ServerResponse) {
    if (query.get('appid') !== appId) return refuse(response, 40013, 'invalid appid')
    if (query.get('secret') !== appSecret) return refuse(response, 40125, 'invalid appsecret')
    const code = codes.get(query.get('js_code') ?? '')
    if (!code || code.until < now()) return refuse(response, 40029, 'invalid code,')
    if (code.isUsed) return refuse(response, 40163, 'code been used,')
    code.isUsed = true
    answer(response, { openid: code.openid, session_key: randomBytes(16).toString('base64') })
  }

  function stableToken(body: Record<string, unknown>, response: ServerResponse) {
    if (body.appid !== appId) return refuse(response, 40013, 'invalid appid')
    if (body.secret !== appSecret) return refuse(response, 40125, 'invalid appsecret')
    const result = tokens.get(body.force_refresh === true)
    if ('errcode' in result) return refuse(response, result.errcode)
    answer(response, { access_token: result.token, expires_in: result.seconds })
  }

  /** 0 when it was taken. */
  function take(
    body: Record<string, unknown>,
    token: string | null,
  ): { errcode: number; words?: string } {
    if (!tokens.isGood(token)) return { errcode: 40001, words: 'invalid credential' }
    const openid = String(body.touser ?? '')
    const templateId = String(body.template_id ?? '')
    if (openid === '') return { errcode: 40003, words: 'invalid openid' }
    const overQuota = quotaErrcode()
    if (overQuota) return { errcode: overQuota, words: 'reach max api daily quota limit' }
    const bad = badKeyword(body.data)
    if (bad) return { errcode: 47003, words: `argument invalid! ${bad} invalid` }
    if (!ledger.take(openid, templateId)) {
      return { errcode: 43101, words: 'user refuse to accept the msg' }
    }
    used.inDay += 1
    used.inMinute += 1
    if (keepAccepted) {
      const data = body.data as Accepted['data']
      accepted.push({ openid, templateId, page: String(body.page ?? ''), data })
    }
    return { errcode: 0 }
  }

  async function send(
    body: Record<string, unknown>,
    token: string | null,
    response: ServerResponse,
  ) {
    const openid = String(body.touser ?? '')
    const fault = queued.shift() ?? choose(counts.sends)
    counts.sends += 1
    if (inFlight.has(openid)) {
      counts.concurrent += 1
      return refuse(response, 43108, 'Cannot make concurrent calls to the same OpenID')
    }
    inFlight.add(openid)
    try {
      if (delayMs > 0) await wait(delayMs)
      if (fault === 'timeout-before') return
      if (fault === 'drop-before') return void response.destroy()
      if (fault === '500') return answer(response, {}, 500)
      if (typeof fault === 'object') return refuse(response, fault.errcode)
      const { errcode, words } = take(body, token)
      if (fault === 'slow') await wait(SLOW_MS)
      if (fault === 'timeout-after') return
      if (fault === 'drop-after') return void response.destroy()
      if (errcode === 0) answer(response, { errcode: 0, errmsg: 'ok' })
      else refuse(response, errcode, words)
    } finally {
      inFlight.delete(openid)
    }
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
    const body = request.method === 'POST' ? await bodyOf(request) : {}
    if (pathname === '/sns/jscode2session') return jscode2session(searchParams, response)
    if (pathname === '/cgi-bin/stable_token') {
      return request.method === 'POST' ? stableToken(body, response) : refuse(response, 43002)
    }
    if (pathname === '/cgi-bin/message/subscribe/send') {
      return send(body, searchParams.get('access_token'), response)
    }
    answer(response, {}, 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0

  return {
    url: `http://127.0.0.1:${port}`,
    appId,
    appSecret,
    ledger,
    tokens,
    accepted,
    sends: () => counts.sends,
    concurrent: () => counts.concurrent,
    issueCode(openid) {
      const code = randomUUID()
      codes.set(code, { openid, until: now() + CODE_LIFE_MS, isUsed: false })
      return code
    },
    failNext: (...faults) => void queued.push(...faults),
    failBy(next) {
      choose = next
    },
    setDailyQuota(count) {
      quota = { ...quota, day: count }
    },
    setMinuteQuota(count) {
      quota = { ...quota, minute: count }
    },
    skew(ms) {
      skewMs = ms
    },
    setDelay(ms) {
      delayMs = ms
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

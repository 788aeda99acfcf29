import { randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { FakeCodes } from './codes'
import { badKeyword } from './keywords'
import { FakeLedger } from './ledger'
import { FakeQuota } from './quota'
import { answer, bodyOf, refuse } from './replies'
import { FakeTokens } from './tokens'
import type { Accepted, FakeWechat, Fault } from './types'

export type { FakeWechat } from './types'

const SLOW_MS = 300

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** WeChat's server API on loopback, with its rules and, on demand, its faults. */
export async function startFakeWechat({ keepAccepted = true } = {}): Promise<FakeWechat> {
  let skewMs = 0
  const now = () => Date.now() + skewMs
  const ledger = new FakeLedger()
  const tokens = new FakeTokens(now)
  const codes = new FakeCodes(now)
  const quota = new FakeQuota(now)
  const accepted: Accepted[] = []
  const inFlight = new Set<string>()
  const appId = 'wx0000000000000000'
  const appSecret = randomBytes(16).toString('hex')
  let choose: (send: number) => Fault | undefined = () => undefined
  const queued: Fault[] = []
  const counts = { sends: 0, concurrent: 0 }
  let delayMs = 0

  function jscode2session(query: URLSearchParams, response: ServerResponse) {
    if (query.get('appid') !== appId) return refuse(response, 40013, 'invalid appid')
    if (query.get('secret') !== appSecret) return refuse(response, 40125, 'invalid appsecret')
    const code = codes.redeem(query.get('js_code'))
    if ('errcode' in code) return refuse(response, code.errcode, code.words)
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
    const overQuota = quota.errcode()
    if (overQuota) return { errcode: overQuota, words: 'reach max api daily quota limit' }
    const bad = badKeyword(body.data)
    if (bad) return { errcode: 47003, words: `argument invalid! ${bad} invalid` }
    if (!ledger.take(openid, templateId)) {
      return { errcode: 43101, words: 'user refuse to accept the msg' }
    }
    quota.count()
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
    issueCode: (openid) => codes.issue(openid),
    failNext: (...faults) => void queued.push(...faults),
    failBy(next) {
      choose = next
    },
    setDailyQuota: (day) => quota.set({ day }),
    setMinuteQuota: (minute) => quota.set({ minute }),
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

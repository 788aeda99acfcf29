import ICAL from 'ical.js'
import { signatureOf } from '../../../server/src/wechat/event-crypto'
import { PUSH_SERVICE } from '../push-service'
import { openStage, TEMPLATE, type Stage } from '../push/push-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const json = (reply: { body: string }) => JSON.parse(reply.body)

describe('Consents', () => {
  const consent = (token: string, requestId: string, result = 'accept') =>
    stage.ask('POST', '/v1/me/consents', {
      token,
      json: { requestId, results: { [TEMPLATE.id]: result, unknown: 'accept' } },
    })

  it('count once for a request, and only for templates in use', async () => {
    const token = await stage.wechatPerson('o-consents')
    await consent(token, 'request-1')
    await consent(token, 'request-1')
    const { ledger } = json(await consent(token, 'request-2', 'acceptWithAudio'))
    expect(ledger).toEqual([{ templateId: TEMPLATE.id, remaining: 2 }])
  })

  it('are zero after a refusal in the message menu, told once or twice', async () => {
    const token = await stage.wechatPerson('o-refuses', 2)
    const event = {
      FromUserName: 'o-refuses',
      CreateTime: 1610969440,
      MsgType: 'event',
      Event: 'subscribe_msg_change_event',
      List: { TemplateId: TEMPLATE.id, SubscribeStatusString: 'reject' },
    }
    const signature = signatureOf('AAAAA', '1', '2')
    const path = `/v1/wechat/events?signature=${signature}&timestamp=1&nonce=2`
    const forged = path.replace(signature, 'f'.repeat(40))
    expect((await stage.ask('POST', forged, { json: event })).status).toBe(403)
    const posted = await stage.ask('POST', path, { json: event })
    expect(posted).toMatchObject({ status: 200, body: 'success' })
    expect(json(await stage.ask('GET', '/v1/me/consents', { token })).ledger[0].remaining).toBe(0)
    await consent(token, 'request-3')
    await stage.ask('POST', path, { json: event })
    expect(json(await stage.ask('GET', '/v1/me/consents', { token })).ledger[0].remaining).toBe(1)
    const check = await stage.ask('GET', `${path}&echostr=hello`)
    expect(check.body).toBe('hello')
  })
})

describe('The calendar address', () => {
  it('gives a calendar with every date’s basis, until it is revoked', async () => {
    const token = await stage.signIn()
    const { documents } = json(await stage.ask('GET', '/v1/documents'))
    const { document } = json(await stage.ask('GET', `/v1/documents/${documents[0].id}`))
    const { id } = document.parts[0].themes[0]
    await stage.follow(token, { kind: 'theme', id })
    const { path } = json(await stage.ask('POST', '/v1/me/calendar', { token }))
    const reply = await stage.ask('GET', path)
    expect(reply.headers.get('content-type')).toContain('text/calendar')
    const calendar = new ICAL.Component(ICAL.parse(reply.body))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(0)
    expect(new ICAL.Event(events[0]).summary).toContain('推定')
    const { path: next } = json(await stage.ask('POST', '/v1/me/calendar', { token }))
    expect((await stage.ask('GET', path)).status).toBe(404)
    await stage.ask('DELETE', '/v1/me/calendar', { token })
    expect((await stage.ask('GET', next)).status).toBe(404)
  })
})

describe('Pushing to browsers', () => {
  it('takes no address but a push service’s, and is off without keys', async () => {
    const token = await stage.signIn()
    const keys = { p256dh: 'x', auth: 'y' }
    const ask = (endpoint: string) =>
      stage.ask('POST', '/v1/me/web-push', { token, json: { endpoint, keys } })
    expect((await ask(`https://${PUSH_SERVICE}/x`)).status).toBe(503)
    stage.runtime.config.vapid = { publicKey: 'p', privateKey: 'q', subject: 'mailto:a@b.cn' }
    expect((await ask(`https://${PUSH_SERVICE}/x`)).status).toBe(200)
    const mine = await stage.ask('GET', '/v1/me/export', { token })
    expect(json(mine).webPushHosts).toEqual([PUSH_SERVICE])
    for (const bad of [
      'https://127.0.0.1/x',
      `https://${PUSH_SERVICE}:8443/x`,
      `https://evil.cn/${PUSH_SERVICE}`,
    ]) {
      expect((await ask(bad)).status).toBe(400)
    }
    expect((await stage.ask('DELETE', '/v1/me/web-push', { token })).status).toBe(200)
  })
})

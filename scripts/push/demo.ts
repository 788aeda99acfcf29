/** `npm run demo:reminders`: follow → plan → push → inbox, on a simulated December 2015. Nothing is kept. */
import { createApp } from '../../server/src/app'
import { shanghaiDay, type Clock } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { openEmbedded } from '../../server/src/database/open'
import { createLog } from '../../server/src/log'
import { openRuntime } from '../../server/src/open-runtime'
import { planEveryone } from '../../server/src/services/messages/plan-reminders'
import { createSenders } from '../../server/src/services/pushes/push-senders'
import { sayDueReminders } from '../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../server/src/services/pushes/send-pushes'
import { startFakeWechat } from '../../tests/server/fake-wechat'
import { DEADLINE_TEMPLATE } from './template'

const OPENID = 'demo-openid'
const UNIT = '黄浦区'
const CONSENTS = 2

const say = (words: string) => process.stdout.write(`${words}\n`)

async function main() {
  const fake = await startFakeWechat()
  let at = new Date('2015-11-30T16:00:00+08:00')
  const clock: Clock = {
    isSimulated: true,
    now: () => at,
    today: () => shanghaiDay(at),
    save: () => Promise.resolve(),
  }
  const base = readConfig({ LOG_LEVEL: 'silent' })
  const { url: apiBase, appId, appSecret } = fake
  const wechat = { ...base.wechat, apiBase, appId, appSecret, templates: [DEADLINE_TEMPLATE] }
  const config = { ...base, wechat }
  const database = await openEmbedded(null)
  const runtime = await openRuntime(config, createLog('silent'), { database, clock })
  const app = createApp(runtime)
  let token = ''
  async function ask(method: string, path: string, json?: object) {
    const reply = await app.request(path, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(json ? { body: JSON.stringify(json) } : {}),
    })
    return reply.json()
  }

  say('演示：模拟的 2015 年 12 月；微信为本机仿真，不连任何外部服务。\n')
  token = (await ask('POST', '/v1/session', { platform: 'weapp', code: fake.issueCode(OPENID) }))
    .token
  const { units } = await ask('GET', '/v1/units')
  const unit = units.find(({ name }: { name: string }) => name === UNIT)
  const target = { kind: 'unit', id: unit.id }
  const { forecastPerMonth } = await ask('POST', '/v1/me/subscriptions', {
    target,
    certainty: 'certain',
  })
  say(`${clock.today()} 一位工作人员关注“${UNIT}”（只看确定相关），约每月 ${forecastPerMonth} 条。`)
  for (let n = 1; n <= CONSENTS; n += 1) {
    fake.ledger.grant(OPENID, DEADLINE_TEMPLATE.id)
    const results = { [DEADLINE_TEMPLATE.id]: 'accept' }
    await ask('POST', '/v1/me/consents', { requestId: `demo-consent-${n}`, results })
  }
  say(`${clock.today()} 她在关注时点了 ${CONSENTS} 次“允许”，微信还可推送 ${CONSENTS} 次。\n`)

  const senders = createSenders(config)
  let told = 0
  for (let day = 1; day <= 31; day += 1) {
    at = new Date(`2015-12-${String(day).padStart(2, '0')}T09:00:00+08:00`)
    await planEveryone(runtime)
    await sayDueReminders(runtime)
    await sendPushes(runtime, senders)
    const { messages, unread } = await ask('GET', '/v1/me/inbox')
    if (messages.length === told) continue
    const [newest] = messages
    say(`${clock.today()} 09:00 消息（未读 ${unread}）：${newest.title}`)
    say(newest.body.replace(/^/gm, '    '))
    const pushed = fake.accepted[told]
    say(
      pushed
        ? `    微信推送：${Object.values(pushed.data)
            .map(({ value }) => value)
            .join(' | ')}\n`
        : '    微信授权已用完：不推送，消息仍在“消息”里。\n',
    )
    told = messages.length
  }
  const { ledger } = await ask('GET', '/v1/me/consents')
  say(
    `月末：消息 ${told} 条，微信收下 ${fake.accepted.length} 条，授权还剩 ${ledger[0].remaining} 次。`,
  )
  await ask('DELETE', '/v1/me')
  say('她抹去了自己的数据：会话、订阅、消息、授权即刻全部删除。')
  await database.close()
  await fake.close()
}

main().catch((cause: unknown) => {
  process.stderr.write(
    `${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  )
  process.exit(1)
})

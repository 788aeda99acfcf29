import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openAdminSocket } from '../../../server/src/admin/socket'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import { sendPushes } from '../../../server/src/services/pushes/send-pushes'
import { openStage, type Stage } from './push-stage'

const run = promisify(execFile)
const ROOT = path.resolve(__dirname, '../../..')

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** `npm run jobs -- …`, as somebody types it while the server runs. */
async function jobs(dataDir: string, ...args: string[]) {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, DATABASE_URL: '' }
  const script = path.join(ROOT, 'scripts/push/jobs.ts')
  return run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: ROOT, env })
}

const metrics = async () => (await stage.ask('GET', '/metrics')).body

it('shows dead letters in /metrics and status, and retry puts back what surely was not accepted', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gmp-jobs-'))
  Object.assign(stage.runtime.config, { dataDir })
  const socket = await openAdminSocket(stage.runtime)
  try {
    for (const openid of ['dead', 'lost', 'fine']) {
      const token = await stage.wechatPerson(openid, 1)
      await stage.follow(token, { kind: 'task', id: 'dcd4d5308-31' })
    }
    stage.goTo('2015-12-01T09:00:00+08:00')
    await sayDueReminders(stage.runtime)
    // One is lost after acceptance, one is never taken, one is sent.
    stage.fake.failNext('drop-after', { errcode: -1 })
    await sendPushes(stage.runtime, stage.senders)
    stage.fake.failBy(() => ({ errcode: -1 }))
    for (let hour = 10; hour < 20; hour += 1) {
      stage.goTo(`2015-12-01T${hour}:00:00+08:00`)
      await sendPushes(stage.runtime, stage.senders)
    }
    expect(await metrics()).toContain('push_failures{channel="wechat",state="dead",errcode="-1"} 1')
    const status = JSON.parse((await jobs(dataDir, 'status')).stdout)
    expect(status).toMatchObject({ requeued: 0, pauses: [] })
    expect(status.failures).toEqual([
      { channel: 'wechat', state: 'dead', errcode: -1, count: 1 },
      { channel: 'wechat', state: 'unknown', errcode: null, count: 1 },
    ])

    stage.fake.failBy(() => undefined)
    expect(JSON.parse((await jobs(dataDir, 'retry')).stdout)).toMatchObject({ requeued: 1 })
    await sendPushes(stage.runtime, stage.senders)
    expect(await metrics()).not.toContain('state="dead"')
    // The one whose reply was lost was not sent again.
    expect(stage.fake.accepted.map(({ openid }) => openid).sort()).toEqual(['dead', 'fine', 'lost'])
    await expect(jobs(dataDir, 'nonsense')).rejects.toMatchObject({ code: 1 })
  } finally {
    await socket.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

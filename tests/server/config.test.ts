import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSimulatedClock, shanghaiDay } from '../../server/src/clock'
import { readConfig } from '../../server/src/config'
import { FolderInUseError, lockFolder } from '../../server/src/database/folder-lock'
import { openApi } from '../../server/src/openapi'
import { readSetting, writeSetting } from '../../server/src/repositories/content/settings'
import { startTestServer } from './test-server'

it.each([
  [{ PORT: '99999' }, 'PORT 应为 0 到 65535'],
  [{ PORT: 'x' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL 应以 postgres://'],
  [{ WECHAT_AES_KEY: 'short' }, 'WECHAT_AES_KEY'],
  [{ WECHAT_APP_ID: 'wx1' }, 'WECHAT_APP_SECRET'],
  [{ CORS_ORIGINS: 'https://a.cn/path' }, 'CORS_ORIGINS'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ SIMULATED_NOW: 'yesterday' }, 'SIMULATED_NOW'],
  [{ SIMULATED_NOW: '2015-11-16', NODE_ENV: 'production' }, '不能用于生产环境'],
  [{ WECHAT_API_BASE: 'ftp://x' }, 'WECHAT_API_BASE'],
])('%j is refused in words: %s', (env, words) => {
  expect(() => readConfig(env)).toThrow(words)
})

it('names every variable at fault, and shows no secret', () => {
  expect(() => readConfig({ PORT: '-1', WECHAT_TOKEN: 'se-cret!' })).toThrow(/PORT[^]*WECHAT_TOKEN/)
  expect(() => readConfig({ WECHAT_TOKEN: 'se-cret!' })).not.toThrow('se-cret!')
})

it('simulates unless told otherwise, and never in production', () => {
  expect(readConfig({}).simulatedStart?.toISOString()).toBe('2015-11-16T01:00:00.000Z')
  expect(readConfig({ SIMULATED_NOW: 'off' }).simulatedStart).toBeNull()
  expect(readConfig({ NODE_ENV: 'production' }).simulatedStart).toBeNull()
})

it('explains each variable in .env.example', () => {
  const example = readFileSync(path.resolve(__dirname, '../../.env.example'), 'utf8')
  const source = readFileSync(path.resolve(__dirname, '../../server/src/config/index.ts'), 'utf8')
  for (const [, name] of source.matchAll(/take\(\s*'([A-Z_]+)'/g)) expect(example).toContain(name)
})

it('keeps the simulated clock across restarts; it waits while nobody runs', async () => {
  const server = await startTestServer()
  const { db } = server.runtime
  const start = new Date('2015-11-16T09:00:00+08:00')
  await openSimulatedClock(db, start)
  const away = 40 * 86_400_000
  const kept = (await readSetting(db, 'simulated-clock')) as { offsetMs: number; seenAt: string }
  await writeSetting(db, 'simulated-clock', {
    ...kept,
    // An hour into the demonstration it stopped, forty days ago.
    offsetMs: kept.offsetMs - away - 3_600_000,
    seenAt: new Date(Date.now() - away).toISOString(),
  })
  const again = await openSimulatedClock(db, start)
  expect(Math.abs(again.now().getTime() - start.getTime() - 3_600_000)).toBeLessThan(5_000)
  const other = await openSimulatedClock(db, new Date('2016-02-01T00:00:00Z'))
  expect(other.today()).toBe('2016-02-01')
  await server.close()
})

it.each([
  ['2015-11-15T16:00:00Z', '2015-11-16'],
  ['2015-11-15T15:59:59Z', '2015-11-15'],
])('%s is %s in Shanghai', (instant, day) => {
  expect(shanghaiDay(new Date(instant))).toBe(day)
})

it('refuses a folder that is in use, in words; takes one over from a process that is gone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderInUseError)
  expect(() => lockFolder(folder)).toThrow('DATABASE_URL')
  unlock()
  writeFileSync(path.join(folder, 'lock'), '4194304 1\n')
  lockFolder(folder)()
  writeFileSync(path.join(folder, 'lock'), '')
  lockFolder(folder)()
})

it('docs/openapi.json is what the contract says now (npm run openapi)', () => {
  const checkedIn = readFileSync(path.resolve(__dirname, '../../docs/openapi.json'), 'utf8')
  expect(JSON.parse(checkedIn)).toEqual(openApi())
})

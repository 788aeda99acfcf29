import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { webRoutes } from '../../server/src/routes/web'

const outside = mkdtempSync(path.join(tmpdir(), 'web-'))
const root = path.join(outside, 'h5')
const app = new Hono()

beforeAll(() => {
  mkdirSync(path.join(root, 'pages/task'), { recursive: true })
  for (const name of ['index.html', 'home.html', 'pages/task/index.html', 'robots.txt']) {
    writeFileSync(path.join(root, name), name)
  }
  writeFileSync(path.join(outside, 'secret.txt'), 'secret')
  webRoutes(app, root)
})
afterAll(() => rmSync(outside, { recursive: true }))

it.each([
  ['/', 'home.html'],
  ['/pages/home/index', 'home.html'],
  ['/pages/task/index?id=dcd4d5308-31', 'pages/task/index.html'],
  ['/robots.txt', 'robots.txt'],
])('%s is answered with %s', async (address, name) => {
  const reply = await app.request(address)
  expect([reply.status, await reply.text()]).toEqual([200, name])
})

// Routes of the app that are no screens, and whatever else somebody types.
it.each([
  ['/pages/nothing/index', 'index.html'],
  ['/home', 'index.html'],
  ['/index', 'index.html'],
  ['/pages/task', 'index.html'],
  ['/pages/', 'index.html'],
  ['/..%2fsecret.txt', 'index.html'],
  ['/%2e%2e/%2e%2e/secret.txt', 'index.html'],
  ['/%00', 'index.html'],
  ['/%E0%A4%A', 'index.html'],
])('%s is not there, and answered with %s', async (address, name) => {
  const reply = await app.request(address)
  expect([reply.status, await reply.text()]).toEqual([404, name])
})

import { startTestServer, type TestServer } from '../server/test-server'
import { describeContract } from './contract-suite'
import { describeMyContract } from './me'

let server: TestServer

beforeAll(async () => {
  // A browser's address is only taken where there is a key to push with; nothing is pushed here.
  const vapid = { publicKey: 'k', privateKey: 'k', subject: 'mailto:office@example.org' }
  server = await startTestServer({ config: { vapid } })
})
afterAll(() => server.close())

let databaseSearch: TestServer
beforeAll(async () => {
  databaseSearch = await startTestServer({ mostInMemory: 0 })
})
afterAll(() => databaseSearch.close())
describeContract('the server, searching in its database', (method, url) =>
  databaseSearch.ask(method, url),
)

// PGlite, or the PostgreSQL of TEST_DATABASE_URL.
describeContract('the server', (method, url) => server.ask(method, url))
describeMyContract('the server', (method, url, token, json) =>
  server.ask(method, url, { json, ...(token ? { token } : {}) }),
)

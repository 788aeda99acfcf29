import { startTestServer, type TestServer } from '../server/test-server'
import { describeContract } from './contract-suite'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

// PGlite, or the PostgreSQL of TEST_DATABASE_URL.
describeContract('the server', (method, url) => server.ask(method, url))

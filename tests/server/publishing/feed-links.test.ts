import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('links of the feed', () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'portal.example.gov.cn' }
  const homeOf = async (own: TestServer, more: Record<string, string> = headers) => {
    const { body } = await own.ask('GET', '/v1/feed.json', { headers: more })
    const atom = await own.ask('GET', '/v1/feed.atom', { headers: more })
    const home = (JSON.parse(body) as { home_page_url: string }).home_page_url
    expect(atom.body).toContain(`href="${home}"`)
    return home
  }

  it('believe nobody where no proxy is trusted', async () => {
    expect(await homeOf(server)).toMatch(/^http:\/\/localhost\//)
  })

  it('say what a trusted proxy says that ends TLS, and no host that is none', async () => {
    const own = await startTestServer({ config: { trustedHops: 1 } })
    expect(await homeOf(own)).toBe('https://portal.example.gov.cn/')
    const odd = { ...headers, 'x-forwarded-host': 'a"b<c' }
    expect(await homeOf(own, odd)).toMatch(/^https:\/\/localhost\//)
    await own.close()
  })
})

import { createInvitation } from '../../../server/src/services/officials/invitations'
import { startTestServer, type TestServer } from '../../server/test-server'
import { describeOfficials } from './suite'

let server: TestServer

beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

// PGlite, or the PostgreSQL of TEST_DATABASE_URL. One database for all: each test brings new people.
describeOfficials('the server', () =>
  Promise.resolve({
    ask: (method, url, { as, body, ifMatch } = {}) =>
      server.ask(method, url, {
        token: as,
        json: body,
        headers: ifMatch ? { 'if-match': ifMatch } : {},
      }),
    person: () => server.signIn(),
    invite: async (unitId) => (await createInvitation(server.runtime.db, unitId, 7)).code,
  }),
)

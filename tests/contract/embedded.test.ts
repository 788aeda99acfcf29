import { createEmbeddedApi, FIRST_DEMO_DAY } from '../../mock'
import { describeContract } from './contract-suite'
import { describeMyContract } from './me'

const api = createEmbeddedApi()

describeContract('the embedded API', (method, url) => api.handle({ method, url }))

// One device is one person: each test has a device of its own.
let device = createEmbeddedApi()
beforeEach(() => {
  device = createEmbeddedApi()
})
describeMyContract('the embedded API', (method, url, token, body) =>
  device.handle({
    method,
    url,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: body === undefined ? undefined : JSON.stringify(body),
  }),
)

it('stands on the demonstration day until it is moved', async () => {
  const moved = createEmbeddedApi()
  const today = async () =>
    JSON.parse((await moved.handle({ method: 'GET', url: '/v1/status' })).body)
  expect(await today()).toMatchObject({ today: FIRST_DEMO_DAY, simulated: true })
  moved.setToday('2016-02-01')
  expect(await today()).toMatchObject({ today: '2016-02-01' })
})

it('is slow only when asked', async () => {
  const slow = createEmbeddedApi({ latencyMs: 60 })
  const started = Date.now()
  await slow.handle({ method: 'GET', url: '/v1/status' })
  expect(Date.now() - started).toBeGreaterThanOrEqual(55)
})

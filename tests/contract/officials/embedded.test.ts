import { createEmbeddedApi } from '../../../mock'
import { describeOfficials } from './suite'

describeOfficials('the embedded API', () => {
  const api = createEmbeddedApi()
  return Promise.resolve({
    ask: (method, url, { as, body, ifMatch } = {}) =>
      api.handle({
        method,
        url,
        headers: {
          ...(as ? { authorization: `Bearer ${as}` } : {}),
          ...(ifMatch ? { 'if-match': ifMatch } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    person: async () => {
      const body = JSON.stringify({ platform: 'h5' })
      const reply = await api.handle({ method: 'POST', url: '/v1/session', body })
      return JSON.parse(reply.body).token
    },
    invite: (unitId) => Promise.resolve(`DEMO0-00000-00000-0000${unitId === 'huangpu' ? 2 : 1}`),
  })
})

const updatesOf = async (api: ReturnType<typeof createEmbeddedApi>, no: number) =>
  JSON.parse((await api.handle({ method: 'GET', url: `/v1/tasks/dcd4d5308-${no}` })).body).updates

it('every sample says that it is one, and can be switched off', async () => {
  const api = createEmbeddedApi()
  const all = await Promise.all([7, 21, 31, 33].map((no) => updatesOf(api, no)))
  expect(all.flat()).toHaveLength(6)
  for (const update of all.flat()) {
    expect(update.sample).toBe(true)
    expect(update.note).toContain('演示')
  }
  api.showSamples(false)
  expect(await updatesOf(api, 33)).toEqual([])
})

it('a sample of a day to come is not shown yet', async () => {
  expect(await updatesOf(createEmbeddedApi({ today: '2015-10-31' }), 33)).toHaveLength(1)
})

it('what a sample cites stands in the document to the letter', async () => {
  const api = createEmbeddedApi()
  const url = '/v1/documents/dcd4d5308/source'
  const { text } = JSON.parse((await api.handle({ method: 'GET', url })).body)
  const updates = [...(await updatesOf(api, 33)), ...(await updatesOf(api, 21))]
  const quotes = updates.flatMap((update: { evidence: { quote: string }[] }) =>
    update.evidence.map(({ quote }) => quote),
  )
  expect(quotes).toHaveLength(2)
  for (const quote of quotes) expect(text).toContain(quote)
})

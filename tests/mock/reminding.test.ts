import { createEmbeddedApi } from '../../mock'

/** A device that remembers in `kept`, as storage does. */
function openDevice(today: string, kept: { text: string | null } = { text: null }) {
  const store = {
    read: () => kept.text,
    write: (text: string) => {
      kept.text = text
    },
  }
  const api = createEmbeddedApi({ today, store })
  let token = ''
  const ask = async (method: string, url: string, body?: unknown) => {
    const reply = await api.handle({
      method,
      url,
      headers: { authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return JSON.parse(reply.body)
  }
  return {
    api,
    ask,
    async enter() {
      token = (await ask('POST', '/v1/session', { platform: 'h5' })).token
    },
    inbox: async () => (await ask('GET', '/v1/me/inbox?limit=100')).messages,
  }
}

const follow = (id: string) => ({ target: { kind: 'task', id } })

it('reminds on the days that the plan says, as the demonstration date moves, and never twice', async () => {
  const device = openDevice('2015-11-16')
  await device.enter()
  await device.ask('POST', '/v1/me/subscriptions', follow('dcd4d5308-31'))
  expect(await device.inbox()).toEqual([])
  device.api.setToday('2015-12-24')
  const first = await device.inbox()
  expect(first.map((one: { createdAt: string }) => one.createdAt)).toEqual([
    '2015-12-24T01:00:00.000Z',
    '2015-12-01T01:00:00.000Z',
  ])
  expect(first[0]).toMatchObject({ kind: 'deadline', basis: 'inferred', readAt: null })
  expect(first[0].body).toBe('时限：2015年12月31日（推定），还有7天')
  expect(await device.inbox()).toEqual(first)
  device.api.setToday('2015-11-20')
  expect(await device.inbox()).toEqual([])
  device.api.setToday('2015-12-24')
  expect(await device.inbox()).toEqual(first)
})

it('makes one message a day for all tasks of a unit', async () => {
  const device = openDevice('2015-11-16')
  await device.enter()
  await device.ask('POST', '/v1/me/subscriptions', { target: { kind: 'unit', id: 'huangpu' } })
  device.api.setToday('2015-12-01')
  const messages = await device.inbox()
  expect(messages).toHaveLength(1)
  expect(messages[0].title).toBe('13 项任务的时限将近')
})

it('says nothing while paused, and does not make up for it after', async () => {
  const device = openDevice('2015-11-16')
  await device.enter()
  const { id } = await device.ask('POST', '/v1/me/subscriptions', follow('dcd4d5308-31'))
  await device.ask('PATCH', `/v1/me/subscriptions/${id}`, { paused: true })
  device.api.setToday('2015-12-25')
  expect(await device.inbox()).toEqual([])
  await device.ask('PATCH', `/v1/me/subscriptions/${id}`, { paused: false })
  expect(await device.inbox()).toEqual([])
  device.api.setToday('2015-12-30')
  expect(await device.inbox()).toHaveLength(1)
})

it('follows changed settings, and the leads of one task', async () => {
  const device = openDevice('2015-11-16')
  await device.enter()
  await device.ask('POST', '/v1/me/subscriptions', follow('dcd4d5308-31'))
  await device.ask('PUT', '/v1/me/reminder-settings/tasks/dcd4d5308-31', { leadDays: [10] })
  device.api.setToday('2015-12-31')
  expect((await device.inbox()).map((one: { body: string }) => one.body)).toEqual([
    '时限：2015年12月31日（推定），还有10天',
  ])
})

it('keeps all of it on the device, over a restart, and survives damaged storage', async () => {
  const kept: { text: string | null } = { text: null }
  const device = openDevice('2015-12-01', kept)
  await device.enter()
  await device.ask('POST', '/v1/me/subscriptions', follow('dcd4d5308-31'))
  const [message] = await device.inbox()
  await device.ask('DELETE', `/v1/me/inbox/${message.id}`)
  const again = openDevice('2015-12-01', kept)
  await again.enter()
  expect(await again.inbox()).toEqual([])
  await again.ask('POST', `/v1/me/inbox/${message.id}/restore`)
  expect(await again.inbox()).toEqual([message])
  const damaged = openDevice('2015-12-01', { text: '{"createdAt": 5' })
  await damaged.enter()
  expect(await damaged.inbox()).toEqual([])
})

import * as v from 'valibot'
import { endpoints } from '../../../src/contract'
import { TASK, type Asker } from './asker'

/** Subscriptions: once each, changed, removed, one's own. */
export function keepsWhatIsFollowed(name: string, asker: Asker): void {
  const { ask, newcomer, asked, refused, follow, list } = asker
  it('follows a target once, however often it is asked, and keeps the wider range', async () => {
    const token = await newcomer()
    const target = { kind: 'theme', id: 'dcd4d5308-p3t1' }
    const first = await follow(token, { target })
    expect(first).toMatchObject({ target, certainty: 'all', paused: false })
    const again = await follow(token, { target })
    expect(again.id).toBe(first.id)
    const words = await follow(token, { target: { kind: 'words', q: ' 微门户 ' } })
    expect(words.target).toEqual({ kind: 'words', q: '微门户' })
    expect(await list(token)).toHaveLength(2)
  })

  it('pauses, narrows, resumes and removes', async () => {
    const token = await newcomer()
    const { id } = await follow(token, { target: { kind: 'unit', id: 'huangpu' } })
    const url = `/v1/me/subscriptions/${id}`
    expect(await asked('updateSubscription', token, url, { paused: true })).toMatchObject({
      paused: true,
      certainty: 'all',
    })
    expect(
      await asked('updateSubscription', token, url, { paused: false, certainty: 'certain' }),
    ).toMatchObject({ paused: false, certainty: 'certain' })
    await asked('deleteSubscription', token, url)
    expect(await list(token)).toEqual([])
    await refused('DELETE', url, token, 404)
    await refused('PATCH', url, token, 404, { paused: true })
  })

  it('keeps what is mine from anybody else', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const { id } = await follow(one, { target: { kind: 'task', id: TASK } })
    if (name.includes('embedded')) return
    expect(await list(other)).toEqual([])
    await refused('DELETE', `/v1/me/subscriptions/${id}`, other, 404)
  })

  it('forecasts before anybody follows, without a session', async () => {
    for (const query of ['kind=theme&id=dcd4d5308-p3t1', 'kind=channel&id=release']) {
      const reply = await ask('GET', `/v1/subscriptions/forecast?${query}`)
      expect(reply.status).toBe(200)
      const { perMonth } = v.parse(endpoints.forecastSubscription.reply, JSON.parse(reply.body))
      expect(perMonth).toBeGreaterThanOrEqual(0)
    }
  })

  it('reckons what is followed by its follower’s own reminder settings', async () => {
    const token = await newcomer()
    await follow(token, { target: { kind: 'task', id: TASK } })
    const perMonth = async () => (await list(token))[0]?.forecastPerMonth ?? NaN
    const usual = await perMonth()
    const own = `/v1/me/reminder-settings/tasks/${TASK}`
    await asked('putTaskReminder', token, own, { leadDays: [] })
    expect(await perMonth()).toBeLessThan(usual)
    await asked('putTaskReminder', token, own, { leadDays: null })
    expect(await perMonth()).toBe(usual)
  })
}

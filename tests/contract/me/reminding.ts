import { PUSH_SERVICE } from '../../server/push-service'
import { TASK, type Asker } from './asker'

/** Settings, inbox, consents, and the address of a browser. */
export function keepsHowToRemind(asker: Asker): void {
  const { ask, newcomer, asked, refused } = asker
  it('keeps reminder settings, and the leads of one task', async () => {
    const token = await newcomer()
    const url = '/v1/me/reminder-settings'
    const settings = {
      leadDays: [14, 3],
      workingDaysOnly: false,
      time: '10:30',
      quiet: { from: '21:00', to: '07:00' },
    }
    expect(await asked('putReminderSettings', token, url, settings)).toMatchObject(settings)
    expect(await asked('getReminderSettings', token, url)).toMatchObject(settings)
    const own = `${url}/tasks/${TASK}`
    expect(await asked('putTaskReminder', token, own, { leadDays: [2] })).toEqual({
      leadDays: [2],
    })
    expect((await asked('getReminderSettings', token, url)).tasks).toEqual([
      { taskId: TASK, leadDays: [2] },
    ])
    await asked('putTaskReminder', token, own, { leadDays: null })
    expect((await asked('getReminderSettings', token, url)).tasks).toEqual([])
    await refused('PUT', `${url}/tasks/nothing-1`, token, 404, { leadDays: [1] })
  })

  it('has an inbox that answers, and refuses to touch messages that are not there', async () => {
    const token = await newcomer()
    const inbox = await asked('listInbox', token, '/v1/me/inbox?limit=5&kind=deadline')
    expect(inbox.unread).toBeGreaterThanOrEqual(0)
    expect(await asked('markInboxRead', token, '/v1/me/inbox/read', { ids: ['m0'] })).toEqual({
      unread: inbox.unread,
    })
    await asked('markInboxRead', token, '/v1/me/inbox/read', { before: '2100-01-01T00:00:00Z' })
    await refused('DELETE', '/v1/me/inbox/m0', token, 404)
    await refused('POST', '/v1/me/inbox/m0/restore', token, 404)
  })

  it('counts a consent request once', async () => {
    const token = await newcomer()
    const body = { requestId: 'request-0001', results: { 'no-such-template': 'accept' } }
    const first = await asked('recordConsents', token, '/v1/me/consents', body)
    expect(await asked('recordConsents', token, '/v1/me/consents', body)).toEqual(first)
    expect(await asked('listConsents', token, '/v1/me/consents')).toEqual(first)
    expect((await ask('GET', '/v1/push-config')).status).toBe(200)
  })

  it('takes and forgets the address of a browser', async () => {
    const token = await newcomer()
    const body = {
      endpoint: `https://${PUSH_SERVICE}/fcm/send/1`,
      keys: { p256dh: 'key', auth: 'auth' },
    }
    await asked('addWebPush', token, '/v1/me/web-push', body)
    await asked('removeWebPush', token, '/v1/me/web-push')
  })
}

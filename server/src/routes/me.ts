import { problems } from '../../../src/contract'
import { findDocumentOfTask } from '../repositories/content/documents'
import { listConsents } from '../repositories/people/consents'
import { listBindings } from '../repositories/officials/officials'
import { countUnread, listInbox, markRead, setDeleted } from '../repositories/messages/inbox'
import {
  deleteCalendarSecret,
  deletePerson,
  deleteWebPushOfSession,
  findPerson,
  replaceWebPushAddress,
} from '../repositories/people/people'
import { recordConsents } from '../services/people/consents'
import { createCalendarAddress, exportPerson } from '../services/people/my-data'
import {
  changeSettings,
  changeTaskReminder,
  readSettingsReply,
} from '../services/people/reminder-settings'
import {
  changeSubscription,
  follow,
  mergeDevice,
  readSubscriptions,
  unfollow,
} from '../services/people/subscriptions'
import { forecast } from '../services/people/forecast'
import { isPushService } from '../services/pushes/web-push'
import type { Handlers } from './handler'

const PAGE = 20
const done = { done: true as const }
const noSubscription = () => problems.notFound('订阅')
const noMessage = () => problems.notFound('消息')

export const meHandlers = {
  async getMe({ runtime: { db }, caller }) {
    const { createdAt, devices } = await findPerson(db, caller.personId)
    return {
      createdAt: createdAt.toISOString(),
      devices: Number(devices),
      units: await listBindings(db, caller.personId),
    }
  },
  async eraseMe({ runtime: { db }, caller }) {
    await deletePerson(db, caller.personId)
    return done
  },
  exportMe: ({ runtime, caller }) => exportPerson(runtime, caller.personId),
  async mergeMe({ runtime, caller, body }) {
    return { subscriptions: await mergeDevice(runtime, caller.personId, body) }
  },
  async forecastSubscription({ runtime, query: { kind, id, q, certainty = 'all' } }) {
    if (kind === 'words') {
      if (!q) return problems.invalid([{ path: 'query.q', message: '请写下要关注的字词' }])
      return { perMonth: await forecast(runtime, { kind, q }, certainty) }
    }
    if (!id) return problems.invalid([{ path: 'query.id', message: '缺少这个参数' }])
    return { perMonth: await forecast(runtime, { kind, id }, certainty) }
  },
  async listSubscriptions({ runtime, caller }) {
    return { subscriptions: await readSubscriptions(runtime, caller.personId) }
  },
  createSubscription: ({ runtime, caller, body }) => follow(runtime, caller.personId, body),
  async updateSubscription({ runtime, caller, params, body }) {
    return (await changeSubscription(runtime, caller.personId, params.id, body)) ?? noSubscription()
  },
  async deleteSubscription({ runtime, caller, params }) {
    return (await unfollow(runtime, caller.personId, params.id)) ? done : noSubscription()
  },
  async listInbox({ runtime: { db }, caller, query: { cursor, limit = PAGE, kind } }) {
    const before = cursor === undefined ? undefined : Number(/^m(\d{1,15})$/.exec(cursor)?.[1])
    if (Number.isNaN(before)) {
      return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
    }
    const { messages, next } = await listInbox(db, caller.personId, { before, limit, kind })
    const unread = await countUnread(db, caller.personId)
    return { messages, unread, nextCursor: next === null ? null : `m${next}` }
  },
  async markInboxRead({ runtime: { db, clock }, caller, body }) {
    await markRead(db, caller.personId, body, clock.now())
    return { unread: await countUnread(db, caller.personId) }
  },
  async deleteInboxMessage({ runtime: { db, clock }, caller, params }) {
    return (await setDeleted(db, caller.personId, params.id, clock.now())) ? done : noMessage()
  },
  async restoreInboxMessage({ runtime: { db }, caller, params }) {
    return (await setDeleted(db, caller.personId, params.id, null)) ? done : noMessage()
  },
  getReminderSettings: ({ runtime, caller }) => readSettingsReply(runtime, caller.personId),
  async putReminderSettings({ runtime, caller, body }) {
    await changeSettings(runtime, caller.personId, body)
    return readSettingsReply(runtime, caller.personId)
  },
  async putTaskReminder({ runtime, caller, params: { taskId }, body }) {
    if (!(await findDocumentOfTask(runtime.db, taskId))) return problems.notFound('任务')
    await changeTaskReminder(runtime, caller.personId, taskId, body.leadDays)
    return body
  },
  getPushConfig({ runtime: { config } }) {
    return Promise.resolve({
      templates: config.wechat.templates.map(({ id, kind, longTerm }) => ({ id, kind, longTerm })),
      vapidPublicKey: config.vapid?.publicKey ?? null,
    })
  },
  async listConsents({ runtime: { db }, caller }) {
    return { ledger: await listConsents(db, caller.personId) }
  },
  recordConsents: ({ runtime, caller, body }) => recordConsents(runtime, caller.personId, body),
  async addWebPush({ runtime: { db, config }, caller, body: { endpoint, keys } }) {
    if (!config.vapid) return problems.unavailable()
    if (!isPushService(endpoint)) {
      return problems.invalid([{ path: 'body.endpoint', message: '不是浏览器的推送地址' }])
    }
    const { personId, tokenHash } = caller
    await replaceWebPushAddress(db, personId, { endpoint, ...keys, tokenHash })
    return done
  },
  async removeWebPush({ runtime: { db }, caller }) {
    await deleteWebPushOfSession(db, caller.tokenHash)
    return done
  },
  createCalendar: ({ runtime, caller }) => createCalendarAddress(runtime, caller.personId),
  async revokeCalendar({ runtime: { db }, caller }) {
    await deleteCalendarSecret(db, caller.personId)
    return done
  },
} satisfies Handlers

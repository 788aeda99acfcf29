import * as v from 'valibot'
import { cursor, Done, limit, read, write } from '../endpoint'
import { AskedInboxKind, InboxReadRequest, InboxReply } from '../shapes/mine/inbox'
import { UnitBinding } from '../shapes/official'
import {
  MergeRequest,
  Subscription,
  SubscriptionCertainty,
  SubscriptionRequest,
} from '../shapes/mine/subscription'
import { Identifier, Instant, listOf } from '../wire'

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, '编号格式不对'))

/** What is known of a person: no name, no openid. */
export const Me = v.object({
  createdAt: Instant,
  devices: v.number(),
  /** Units that this person speaks for. */
  units: listOf(UnitBinding),
})

/** Everything of one person, at any size: a client writes it to a file and looks no closer. */
export const Export = v.looseObject({ exportedAt: Instant })

const session = { auth: 'session' as const, errors: [401] }

/** Mine: a bearer session is wanted, and only what belongs to it is touched. */
export const meEndpoints = {
  getMe: read('getMe', '/v1/me', '我', { ...session, reply: Me }),
  eraseMe: write('DELETE', 'eraseMe', '/v1/me', '抹去我的全部数据', {
    body: null,
    reply: Done,
    errors: [401],
  }),
  exportMe: read('exportMe', '/v1/me/export', '导出我的全部数据', { ...session, reply: Export }),
  mergeMe: write('POST', 'mergeMe', '/v1/me/merge', '并入本设备上的订阅、收藏与已读', {
    body: MergeRequest,
    reply: v.object({ subscriptions: listOf(Subscription) }),
  }),
  forecastSubscription: read(
    'forecastSubscription',
    '/v1/subscriptions/forecast',
    '关注之后约每月几条',
    {
      query: {
        kind: v.picklist(['theme', 'unit', 'task', 'series', 'channel', 'words']),
        id: v.optional(Identifier),
        q: v.optional(v.pipe(v.string(), v.maxLength(60))),
        certainty: v.optional(SubscriptionCertainty),
      },
      reply: v.object({ perMonth: v.number() }),
      errors: [400],
    },
  ),
  listSubscriptions: read('listSubscriptions', '/v1/me/subscriptions', '我的订阅', {
    ...session,
    reply: v.object({ subscriptions: listOf(Subscription) }),
  }),
  createSubscription: write(
    'POST',
    'createSubscription',
    '/v1/me/subscriptions',
    '订阅；同一对象只有一份',
    { body: SubscriptionRequest, reply: Subscription },
  ),
  updateSubscription: write(
    'PATCH',
    'updateSubscription',
    '/v1/me/subscriptions/:id',
    '暂停、恢复或改变范围',
    {
      params: { id },
      body: v.strictObject({
        paused: v.optional(v.boolean()),
        certainty: v.optional(SubscriptionCertainty),
      }),
      reply: Subscription,
      errors: [400, 401, 404],
    },
  ),
  deleteSubscription: write(
    'DELETE',
    'deleteSubscription',
    '/v1/me/subscriptions/:id',
    '取消订阅',
    { params: { id }, body: null, reply: Done, errors: [400, 401, 404] },
  ),
  listInbox: read('listInbox', '/v1/me/inbox', '消息，由新到旧', {
    auth: 'session',
    query: { cursor, limit, kind: v.optional(AskedInboxKind) },
    reply: InboxReply,
    errors: [400, 401],
  }),
  markInboxRead: write('POST', 'markInboxRead', '/v1/me/inbox/read', '标为已读', {
    body: InboxReadRequest,
    reply: v.object({ unread: v.number() }),
  }),
  deleteInboxMessage: write('DELETE', 'deleteInboxMessage', '/v1/me/inbox/:id', '删除一条消息', {
    params: { id },
    body: null,
    reply: Done,
    errors: [400, 401, 404],
  }),
  restoreInboxMessage: write(
    'POST',
    'restoreInboxMessage',
    '/v1/me/inbox/:id/restore',
    '找回刚删除的消息',
    { params: { id }, body: null, reply: Done, errors: [400, 401, 404] },
  ),
} as const

import * as v from 'valibot'
import { Done, read, write } from '../endpoint'
import { ConsentLedger, ConsentRequest, PushConfig, WebPushRequest } from '../shapes/mine/consent'
import {
  ReminderSettings,
  ReminderSettingsReply,
  TaskReminderOverride,
} from '../shapes/mine/reminder-settings'
import { Identifier } from '../wire'

const session = { auth: 'session' as const, errors: [401] }

/** When I am reminded, and by what: push on WeChat, push on the web, or a calendar. */
export const remindingEndpoints = {
  getReminderSettings: read('getReminderSettings', '/v1/me/reminder-settings', '提醒设置', {
    ...session,
    reply: ReminderSettingsReply,
  }),
  putReminderSettings: write(
    'PUT',
    'putReminderSettings',
    '/v1/me/reminder-settings',
    '修改提醒设置',
    { body: ReminderSettings, reply: ReminderSettingsReply },
  ),
  putTaskReminder: write(
    'PUT',
    'putTaskReminder',
    '/v1/me/reminder-settings/tasks/:taskId',
    '为一项任务单独设置提醒',
    {
      params: { taskId: Identifier },
      body: TaskReminderOverride,
      reply: TaskReminderOverride,
      errors: [400, 401, 404],
    },
  ),
  getPushConfig: read('getPushConfig', '/v1/push-config', '可用的订阅消息模板', {
    reply: PushConfig,
  }),
  listConsents: read('listConsents', '/v1/me/consents', '还能推送几次', {
    ...session,
    reply: ConsentLedger,
  }),
  recordConsents: write('POST', 'recordConsents', '/v1/me/consents', '记下订阅消息授权', {
    body: ConsentRequest,
    reply: ConsentLedger,
  }),
  addWebPush: write('POST', 'addWebPush', '/v1/me/web-push', '在这个浏览器接收推送', {
    body: WebPushRequest,
    reply: Done,
  }),
  removeWebPush: write('DELETE', 'removeWebPush', '/v1/me/web-push', '不再用浏览器接收推送', {
    body: null,
    reply: Done,
    errors: [401],
  }),
  createCalendar: write(
    'POST',
    'createCalendar',
    '/v1/me/calendar',
    '生成日历订阅地址（旧地址随即失效）',
    { body: null, reply: v.object({ path: v.string() }), errors: [401] },
  ),
  revokeCalendar: write('DELETE', 'revokeCalendar', '/v1/me/calendar', '收回日历订阅地址', {
    body: null,
    reply: Done,
    errors: [401],
  }),
} as const

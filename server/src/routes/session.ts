import { problems } from '../../../src/contract'
import {
  deleteSession,
  findOrInsertWechatPerson,
  insertPerson,
} from '../repositories/people/sessions'
import { createLinkCode, openSession, redeemLinkCode } from '../services/people/sessions'
import { codeToSession } from '../wechat/code-to-session'
import type { Handlers } from './handler'

const badCode = () =>
  problems.invalid([{ path: 'body.code', message: '登录凭证无效或已用过，请重新打开小程序' }])
const badLinkCode = () =>
  problems.invalid([{ path: 'body.linkCode', message: '短码无效、已用过或已过期，请重新生成' }])

export const sessionHandlers = {
  async createSession({ runtime: { config, db, log }, body }) {
    if ('linkCode' in body) {
      const personId = await redeemLinkCode(db, body.linkCode)
      return personId === undefined ? badLinkCode() : openSession(db, personId, body.platform)
    }
    if (body.platform === 'h5') return openSession(db, await insertPerson(db), 'h5')
    const result = await codeToSession(config.wechat, body.code)
    if ('openid' in result) {
      const personId = await findOrInsertWechatPerson(db, result.openid)
      return openSession(db, personId, 'weapp')
    }
    if (result.failure === 'refused') return badCode()
    log.warn({ failure: result.failure, errcode: result.errcode }, 'code2Session failed')
    return problems.unavailable()
  },
  linkSession: ({ runtime: { db }, caller }) => createLinkCode(db, caller.personId),
  async endSession({ runtime: { db }, caller }) {
    await deleteSession(db, caller.tokenHash)
    return { done: true }
  },
} satisfies Handlers

import { problems } from '../../../../src/contract'
import { Refusal } from '../../http/refusal'
import { findOpenid } from '../../repositories/people/sessions'
import type { Caller } from '../../routes/handler'
import type { Runtime } from '../../runtime'
import { checkWithWechat } from '../../wechat/text-check'

/**
 * Words that go public from a mini-program pass WeChat's own check (msg_sec_check) where it is
 * configured. When the check is down nothing goes through unchecked: the caller is told, and keeps
 * her draft.
 */
export async function checkText(
  { config, db, log }: Runtime,
  { platform, personId }: Caller,
  words: readonly string[],
): Promise<void> {
  if (platform !== 'weapp' || config.wechat.appId === null) return
  const openid = await findOpenid(db, personId)
  if (openid === undefined) return
  const result = await checkWithWechat(config.wechat, openid, words.join('\n'))
  if (result === 'pass') return
  if (result === 'risky') throw new Refusal(problems.textRefused())
  log.warn('text check is down')
  throw new Refusal(problems.textUnchecked())
}

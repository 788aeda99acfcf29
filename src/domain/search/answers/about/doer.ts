import type { Answer } from '../../../../contract'
import type { Passage } from '../passages/passages'
import { answerSentence } from './tasks'

const WHO = '(?:谁|哪一?[个家些]?(?:单位|部门|机构|委办局|区县?|县|局|委))'
/** 是谁建的, 哪个单位建成的, 谁启动了…: what was done, and not who answers for it. */
const DONE_BY = new RegExp(
  `${WHO}(?:来|牵头)?([建搞弄做办](?=[成好完]?[的了])|建[设成立]|启动|开[发展]|推[出行广]|完成|拓展|整合|升级|改造|举办|制定|出台|编制)[成好完]?[的了]`,
)
const ANY = '建[设成立]|构建|启动|开[发展]|推[出行广]|完成|拓展|整合'
const VERBS: Readonly<Record<string, string>> = { 建: '建[设成立]|构建', 建设: '建[设成立]|构建' }
const BODY =
  '(?:[\\u4e00-\\u9fff]{2,12}(?:委|局|办|厅|中心|集团|公司|院|所|区县?|县)、?)+(?:等[^,。]{0,6})?'
/** From the verb on to what was done, inside one clause; a list may stand before it (整合A系统、B系统和C系统). */
const NEAR = '[^,。;]{0,32}?'

/** What was done is named nearly whole. */
const NAMED = 0.7
const shareIn = (sentence: string, topic: string) => {
  const pairs = Array.from({ length: topic.length - 1 }, (_, at) => topic.slice(at, at + 2))
  return pairs.filter((pair) => sentence.includes(pair)).length / pairs.length
}

/** Whether it is asked who did something: what only a report can tell. */
export const asksDoer = (query: string) => DONE_BY.test(query) && !/的[??。]?$/.test(query)

/** Who did something, by a sentence of an attachment that begins with a body and says that it did just this. */
export function answerDoer(
  query: string,
  pieces: readonly string[],
  passages: readonly Passage[],
): Answer | null {
  const verb = DONE_BY.exec(query)?.[1]
  const [topic = ''] = [...pieces].sort((one, other) => other.length - one.length)
  // Two characters of it are looked for as they stand: no mark among them means anything else.
  if (verb === undefined || !/^[\u4e00-\u9fffa-z\d]{3}/i.test(topic)) return null
  const verbs = VERBS[verb] ?? (verb.length > 1 ? verb : ANY)
  const does = new RegExp(
    `^${BODY}(?:[^。;]*,)?[^,。;]{0,12}?(?:${verbs})${NEAR}${topic.slice(0, 2)}`,
  )
  const [only, other] = passages.filter(
    ({ task, sentence }) =>
      task === null &&
      sentence.includes(topic.slice(0, 2)) &&
      shareIn(sentence, topic) >= NAMED &&
      does.test(sentence),
  )
  return only && !other ? answerSentence(only) : null
}

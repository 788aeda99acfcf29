import { literally } from '../asked/bare'

/** 杨浦区公示了什么, 网上信访大厅实现了哪些功能: of whom it is asked, and the verb that the sentence must have. */
const DEED =
  /^(?:请问)?(?:去年|\d{4}年)?(.{2,}?)(?:去年|\d{4}年|都|已经?|还|具体)*([\u4e00-\u9fff]{2})了(?:什么|哪些)/
/** What every sentence of what was done tells. */
const ANY_DEED = /[做干]$|完成/
const BODY = /(?:[委局办区县省]|[^大]厅|政府|集团)$|[^本全我海]市$/
/** 市公安局有哪些系统: what a list of others names too is not told of it alone. */
const OWNED =
  /^(?:请问)?(.{2,}?)(?:都|目前|现在)?有(?:哪些|什么)(?!任务|工作|职责|事)([\u4e00-\u9fff]{2,8})/

/** Nothing but a date and other names stands before it: the sentence is about it. 在浦东新区先行先试 is not. */
const LEADING = /^(?:截至[^,]*,|\d{4}年[^,]*,)?(?:[\u4e00-\u9fff]{2,14}、)*$/

/** 杨浦等区, 宝山区: how a district leads a sentence. */
const calledSo = (body: string) => {
  const place = body.replace(/(?:新区|区|县)$/, '')
  return place === body || place.length < 2
    ? literally(body)
    : `(?:${literally(body)}|${literally(place)}(?=[、和等]))`
}

/** Where the sentence goes on after a body that leads it; null where it is about another. */
export function saidOf(body: string, sentence: string): string | null {
  const found = new RegExp(calledSo(body)).exec(sentence)
  if (!found || !LEADING.test(sentence.slice(0, found.index))) return null
  return sentence.slice(found.index + found[0].length)
}

/** Of whom it is asked what it did, by a verb and by nothing else: 公示了什么; null where something else is asked. */
export function doerAsked(query: string): string | null {
  const [asked = '', who, verb = ''] = DEED.exec(query) ?? []
  const isOpen = /^(?:内容|东西)?[??。]?$/.test(query.slice(asked.length))
  return who === undefined || ANY_DEED.test(verb) || !isOpen ? null : who
}

/** Whether a sentence that a body leads says that it did what is asked: 公示 of 分别在网站上公示. */
export function didSo(query: string, body: string, sentence: string): boolean {
  const verb = DEED.exec(query)?.[2]
  if (verb === undefined || ANY_DEED.test(verb)) return true
  const said = saidOf(body, sentence)
  // Right after it and what tells where and how, or at the head of a later clause.
  return said !== null && new RegExp(`^[^,。;]{0,14}${verb}|,${verb}`).test(said)
}

/** Whether a sentence tells of the asked one what it did, by the verb that is asked for. */
export function tellsDeed(query: string, sentence: string): boolean {
  const [, owner = '', kind = ''] = OWNED.exec(query) ?? []
  if (BODY.test(owner)) {
    const said = saidOf(owner, sentence)
    // What it has with others is not told of it alone.
    return said !== null && !said.startsWith('、') && said.includes(kind.slice(-2))
  }
  const [, who = '', verb] = DEED.exec(query) ?? []
  if (verb === undefined || ANY_DEED.test(verb)) return true
  return BODY.test(who) ? didSo(query, who, sentence) : sentence.includes(verb)
}

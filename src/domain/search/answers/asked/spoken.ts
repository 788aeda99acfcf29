import { withWhether } from './whether'
import { asUsual } from './word-order'

/** How it is said, and how it is written: 啥, 咋, 多咱, 干嘛, and 搞 and 弄 for whatever is done. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/多咱|多会儿|啥时[候侯间]?|几时/g, '什么时候'],
  [/咋(?:个)?样/g, '怎么样'],
  [/咋/g, '怎么'],
  [/是?[干做](?:嘛|吗|啥)(?:用|使)?的/g, '是做什么的'],
  [/[搞弄做干办]些?点儿?(?=[啥什])/g, '做'],
  [/[搞弄干](?=什么|啥)/g, '做'],
  [/啥/g, '什么'],
  [/[搞弄]到(?=多少|几|什么时候|哪)/g, '达到'],
  [/[搞弄][成完好定]/g, '完成'],
  [/谁(?:来|在)?[搞弄抓](?=[??。]?$)/g, '谁负责'],
  [/哪家(?:来|在)?[搞弄抓管](?=[??。]?$)/g, '哪家单位负责'],
  [/接(?:听|到)?了?多少(?:个|通)?电话/g, '接听了多少来电'],
  // 2+1指标体系: what the text has in quotation marks.
  [/(^|[^“"\d])(\d\+\d)(?=[\u4e00-\u9fff])/g, '$1“$2”'],
  [/活儿?(?=吗|[??。]?$)/g, '任务'],
]
/** 办税的那个网上大厅, 公交那个APP: it points to what is named on both sides of it. */
const POINTING = /([\u4e00-\u9fff\d])的?[那这](?:一?[个块些])(?=[\u4e00-\u9fffA-Za-z])(?!的)/g
/** 这件事, 这项工作: what was named before. */
const THIS_MATTER = /(?:这|那)(?:件事情?|项工作|个?事儿?)(?=[是由归谁])/
const CALLING = /^(?:咱们?|俺们?|我们?)(?=[\u4e00-\u9fff]{2})(?![想要市国家省区县])/
const ENDING = /[啊呀啦哈嘛呗喽哦唉哎]+(?=[\s??。!!]*$)/

/** The question as it would be written. */
export function asWritten(query: string): string {
  const plain = query
    .trim()
    .replace(ENDING, '')
    .replace(CALLING, '')
    .replace(THIS_MATTER, '')
    .replace(POINTING, '$1')
  return asUsual(
    withWhether(SPOKEN.reduce((text, [said, written]) => text.replace(said, written), plain)),
  )
}

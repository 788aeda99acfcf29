/** Numbers in characters that count an aim: 近百家, 十件实事, 翻一番, 压缩一半. `folded` is folded text. */

const MEASURE =
  '(?:个百分点|个工作日|人次|户次|平方公里|平方米|公里|个|家|件|项|座|所|处|户|名|台|套|场|批次|辆|亩|吨|米|人(?!大|民|社|事|员|才|工|口|防))'
const HEDGE = '近|上|数|超|超过|逾|约|不少于|不低于|至少|达到|达|突破|累计|新增|新建|力争达到'
/** 十件, 二十个, 一百五十家, 三千余户; 百 and 千 alone are names (百家争鸣) but with a hedge before them. */
const LARGE =
  '(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九][百千万][零一二三四五六七八九十百千]{0,6})'
/** Two or three of a kind are an aim only where they are built, chosen or held. */
const SMALL =
  '(?<=不少于|不低于|至少|超过|新增|新建|建成|选取|选择|选定|遴选|培育|打造|举办|新设|设立|改造|推出)[两二三四五六七八九]'

const patterns = [
  new RegExp(
    `(?:${HEDGE})*(?<![第“])(?<![第〇零一二三四五六七八九十百千万])${LARGE}[余多几]?万?${MEASURE}(?:实事)?(?:以上|以内|左右)?`,
    'g',
  ),
  new RegExp(`(?:近|上|数|超|超过|逾|约|几)[十百千万]{1,2}[余多]?${MEASURE}(?:以上)?`, 'g'),
  new RegExp(`(?:不少于|不低于|至少|超过)?${SMALL}(?:${MEASURE}|次|条)(?:以上)?`, 'g'),
  /翻[一两二三四]?番(?:以上)?/g,
  /(?:压缩|压减|减少|缩短|降低|精简|下降|超过|达到)一半(?:以上)?|半数以上|过半数?(?=的|事项|街道|企业)/g,
  /(?<![十第])[一二三四五六七八九]成(?:以上|左右|(?=的|事项|企业|街道|单位))/g,
]

/** Most tasks have none of these, and are asked no more. */
const TELLING = /[十百千万翻半成]|(?:不|至|超|新|建|选|遴|培|打|举|改|推).{1,2}[两二三四五六七八九]/

export function countedWords(folded: string): { start: number; end: number }[] {
  if (!TELLING.test(folded)) return []
  return patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  )
}

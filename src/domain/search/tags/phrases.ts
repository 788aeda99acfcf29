/**
 * Where a name cannot go on: punctuation, words that only join or lead in, and single characters that do so
 * unless they are part of a longer word (等级, 按需, 面向, 行为). Grammar, not names.
 */
let made: RegExp | undefined
/** Made where documents are built: old phones cannot read it, and need not. */
const breaks = () =>
  (made ??= new RegExp(
    [
      '[^\\p{Script=Han}A-Za-z0-9]+',
      '按照|根据|依据|围绕|结合|依托|基于|通过|针对|面向|作为|以及|或者|并且|从而|同时|其中|其他|其余|包括',
      '的|了',
      '(?<![总饱])和(?![谐])',
      '(?<![参])与',
      '(?<!普)及(?!时)',
      '(?<![同平])等(?![级保效])',
      '(?<![现存所潜])在(?!线)',
      '(?<![面针应核绝相])对(?![接象策比])',
      '(?<![行认作])为(?![民])',
      '从(?!业)',
      '(?<![难予可加得])以(?![上下内外])',
      '按(?!需|时|月|年)',
      '(?<![自理])由(?!此)',
      '并(?!联|行|轨|网)',
      '(?<![横纵方面导走])向(?!导)',
      // In 在…活动中 and 在…基础上 something is done.
      '(?:活动|过程|工作|基础|领域|环节)[中上]',
      '就近|使(?!用)|就(?!业|医|诊|学)|将|被|让|把|各|其|该|或',
      // What is done in the middle of a stretch ends one name and begins another.
      '推进|推动|提供|实现|开展|纳入|进入|覆盖|提升|提高|充分|逐步|有序|全力|加强|扩大|打造|促进|创造|力争|适应',
    ].join('|'),
    'u',
  ))

/** What is done, and how: no part of the name of what it is done to. */
const DOING =
  /^(?:进一步|有序|全面|深入|继续|持续|积极|逐步|重点|适时|初步|基本|切实|大力|加快|不断|广泛|充分|有效|率先|部门|单位|领域|本市|全市|我市|全省|全区|现有|统一|相关|有关|关于|所有|主要|重大|推进|推动|推广|推行|建设|建成|建立|构建|搭建|完善|完成|提升|提高|拓展|扩展|深化|优化|加强|增强|强化|加大|扩大|开展|组织|实施|实现|启动|制定|制订|研究|探索|做好|抓好|用好|管好|开发|研发|扩建|扩充|扩容|落实|运行|利用|运用|应用|梳理|理顺|形成|接入|纳入|进入|方便|满足|提供|出台|编制|发布|打造|营造|确保|保障|督促|促进|统筹|明确|规范|引导|鼓励|支持|培育|汇总|分析|归集|调研|排摸|遴选|关注|学习|借鉴|吸收|采纳|召开|开设|压缩|降低|减少|填补|整合|集成|汇聚|汇集|固化|对接|延伸|覆盖|加入|加盖|查询|使用|采用|具有|包含|涉及|成为|属于|改造|升级|改进|健全|创新|试行|试点|实行|发挥|动员|宣传|巩固|严格|健康有序|新建|改建|续建|新增|创建|[一二三四五六七八九十]是|[新个类项用]|\d+[多余]?[个项类种家户万])+/
/** What is done stands after it too: 微门户建设, 服务水平. */
const TAIL =
  /(?:建设方案|建设内容|建设现状|建设|工作|应用|服务|功能|水平|能力|项目|改造|改造工作|发展|运行|推广|开展|使用|需求|要求|情况|范围|领域|内容|现状|问题|覆盖|覆盖面|延伸|对接|数据对接|拓展|扩展|升级|相关|内|中|上|下)+$/

/** Who does it is told by the units. */
const BODY = /(?:部门|政府|机关|委办局|单位|群众|公众|市民|主体)$/

export const isBody = (name: string) => BODY.test(name)
/** 服务水平: what is left when nothing is named. */
export const isBare = (name: string) => name.replace(TAIL, '') === ''

export const LONGEST = 18
export const SHORTEST = 4

/** 居(村)委会: what stands around such a bracket is half a word. */
const WITHIN = /\p{Script=Han}*[((]\p{Script=Han}[))]\p{Script=Han}*/gu

/** The stretches of a text in which a name can stand, without verbs around them. */
export function phrasesOf(text: string): string[] {
  return text
    .replace(WITHIN, '\n')
    .split(breaks())
    .map((piece) => piece.replace(DOING, '').replace(TAIL, ''))
    .filter((phrase) => phrase.length >= SHORTEST && phrase.length <= 400)
}

const NAMED = /《([^《》]{2,30})》|“([^“”]{2,20})”/g

/** What a text names in 《》 or “”. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(NAMED)]
    .map(([, title, name]) => title ?? name ?? '')
    .filter((name) => !/[,。;、:]/.test(name))
}

/** The stretches of a text as they stand: where no name is found, what it is about. */
export const stretchesIn = (text: string) =>
  text.split(breaks()).filter(({ length }) => length >= 2 && length <= LONGEST)

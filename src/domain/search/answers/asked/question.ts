import { asksProblems } from '../sentences/lists'
import { asksPurpose, asksRank, asksWhose } from '../sentences/saying'
import { readPlanQuestion } from './plan-question'
import { asksWhether } from './whether'
import { asksWhom } from './word-order'

/** What a question asks for; null where the words are no question. */
export type Asked = 'who' | 'when' | 'no' | 'count' | 'duties' | 'number' | 'what'

const forms: readonly (readonly [Asked, RegExp])[] = [
  ['no', /第几项|第几条|哪一?项|是哪几项(?:任务|工作)?[??。]?$|几号任务|编号/],
  [
    'count',
    /(?:几|多少)(?:项|个|条|件)?(?:任务|工作|事)|(?:任务|工作)(?:一?共|总共)?(?:有)?(?:几|多少)/,
  ],
  [
    'duties',
    /(?:做|干|完成|负责|承担|落实)(?:些|了|好)?(?:什么|哪些|啥)|(?:什么|哪些|有啥)(?:任务|工作|职责|事)|(?:任务|工作|职责)(?:都?有|是)?(?:什么|哪些|啥)|的任务$|的职责$|干什么|做什么/,
  ],
  [
    'who',
    /谁|(?:^|[^在对向给与和跟同])哪[些个一家]*(?:部门|单位|机构|局|委)|哪一?[个些]?区县?[建搞弄做办]|责任(?:单位|部门)|牵头|负责(?:单位|部门|人)|归.{0,6}管|找.{0,3}(?:部门|单位)/,
  ],
  ['when', /什么时[候间]|何时|哪天|哪年|几月份?|期限|时限|截止|多久|到期|多会儿|啥时候/],
  [
    'number',
    /多少|几[个项家万户条次件台名篇份所座位类种级]|占比|比例|[^效]率(?:是|有|达|为|$)|[^效]率多少|多大|多高|[^\s总指函参]数量?$|访问量$|总[数量]$/,
  ],
  ['what', /是什么|什么是|什么叫|哪里|哪儿|有哪些|哪些|怎么|怎样|如何|什么|啥|介绍|吗$/],
]

const ENDING = /[\s??!!。]+$/

/** Reads what is asked from the words of the question. */
export function readQuestion(query: string): Asked | null {
  const text = query.replace(ENDING, '')
  if (asksProblems(text) || asksPurpose(text) || asksRank(text)) return 'what'
  return forms.find(([, form]) => form.test(text))?.[0] ?? null
}

/** Words that hold letters of the frame and are none of it. */
const WHOLE = /^(?:监管|主管|归集|统一)$/
const FRAME =
  /监管|主管|归集|统一|请问|谁来[管做建搞办开]?|老百姓|大约|大概|差不多|一共|总共|总计|共计|合计|达到|(?:什么|哪些)(?:具体|主要)?(?:内容|方面|东西)|分(?:为|成)?哪?几(?:级|类|种)|是(?:什么时[候间]|啥时候|何时)|第几项|第几条|哪一?项|几号任务|编号|什么时[候间]|啥时候|何时|哪天|哪年|几月份?|期限|时限|截止(?:日期|时间)?|多久|到期|哪[些个一家]*(?:部门|单位|机构|局|委|区县?)|责任(?:单位|部门)|牵头(?:单位|部门)?|负责(?:单位|部门|人)?|是什么|什么是|什么叫|哪里|哪儿|来[管做建搞办开]|有哪些|哪些|怎么样?|怎样|如何|什么|多少(?:个|项|家|万|户|条(?!线)|次|件|台|名|篇|份|所|座|起|位|人次)?|哪?几(?:个|项|家|万|户|条(?!线)|次|件|台|名|篇|份|所|座|位|类|种|级)|比例|占比|目标是|要求|任务|工作是|谁|管$|吗|呢|啊|呀|了|的|应该|需要|必须|做|可以|一下|告诉我|我想知道|今年|本年度?|去年|上年|本市|\d{4}年度?底?|数量?$|[\s,。??!!、:"“”]/g
/** Words that only join: but 实有人口 is one word, and the corpus has its pairs. */
const JOINING = /[由归是要有在和与将会能]/
/** Words that join only where their neighbours never meet them: 会议用电子方式, not 应用. */
const JOINING_APART = /[用对被把向给]/

const MARK = '\u0001'

function splitAtJoining(piece: string, isHeard: (pair: string) => boolean): string[] {
  let parted = ''
  for (let at = 0; at < piece.length; at++) {
    const one = piece.charAt(at)
    const hasBefore = at > 0 && isHeard(piece.slice(at - 1, at + 1))
    const hasAfter = at + 1 < piece.length && isHeard(piece.slice(at, at + 2))
    // 会议, 座谈会 and 归集 are words, at an end too.
    const isWithin = (hasBefore && hasAfter) || (/[会归]/.test(one) && (hasBefore || hasAfter))
    const isApart = JOINING_APART.test(one) && at > 0 && !hasBefore && !hasAfter
    parted += (JOINING.test(one) && !isWithin) || isApart ? MARK : one
  }
  return parted.split(MARK)
}

/** Words of doing to the end, which a plan writes otherwise. */
const TO_THE_END = /^(?:建完|做完|弄好|搞好|办好|做好|完工)$/
/** 热线工单转了: what stands before 了 says nothing where no text has the two together. */
function withoutVerb(piece: string, query: string, isHeard: (pair: string) => boolean): string {
  const isVerb = piece.length > 2 && query.includes(`${piece}了`) && !isHeard(piece.slice(-2))
  return isVerb && /[转做接收发建办查开联进入]$/.test(piece) ? piece.slice(0, -1) : piece
}

/** 网上信访大厅实现了什么: the name, and what it did. */
function partedFromVerb(piece: string, query: string): string[] {
  const verb = piece.slice(-2)
  const isParted = piece.length > 4 && isDoing(verb) && query.includes(`${piece}了`)
  return isParted ? [piece.slice(0, -2), verb] : [piece]
}

/** What the question is about: its words without the frame of asking. */
export function topicOf(query: string, isHeard: (pair: string) => boolean): string[] {
  return query
    .replace(ENDING, '')
    .replace(FRAME, (words) => (WHOLE.test(words) ? words : MARK))
    .split(MARK)
    .flatMap((piece) => splitAtJoining(piece, isHeard))
    .filter((piece) => piece.length > 0 && (isHeard(piece) || !TO_THE_END.test(piece)))
    .map((piece) => withoutVerb(piece, query, isHeard))
    .flatMap((piece) => partedFromVerb(piece, query))
}

/** 审计局要参加哪几项: items of a unit are its tasks, where nothing else is named. */
export const asksItems = (query: string, unitWords: string | undefined) =>
  unitWords !== undefined &&
  /^\u0001(?:的?(?:任务|工作)(?:都|分别)?[是在有]?第?|今年|本年度?|一共|总共|共|都|要|需要?|应该?|具体)*(?:参[加与]|承担|负责|涉及|牵头|落实|完成|做|管|有)?(?:了|哪)?(?:多少|几)[项条件][??。]?$/.test(
    query.replace(unitWords, '\u0001').replace(/^(?:请问|我们)/, ''),
  )

/** Words of doing that a sentence need not repeat. */
const DOING =
  /^(?:建成|建好|建立|建设|完成|做好|上线|启动|开展|推进|实现|承担|落实|覆盖|提供|办理|来建|管理|接入|完善|网站|项目|系统|平台)$/
export const isDoing = (piece: string) => DOING.test(piece)

export const MOST_LETTERS = 80

/** Whether some words ask for an answer; what is longer than a question is none. */
export const isQuestion = (query: string) =>
  query.length <= MOST_LETTERS &&
  (readQuestion(query) !== null ||
    readPlanQuestion(query) !== null ||
    /第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*[项条]/.test(query))

/** 做了什么 and 什么时候发布的 ask what was; a plan says what is to be. */
export const hasPassed = (query: string) =>
  /[做干成]了/.test(query) ||
  /[\u4e00-\u9fff][了过](?:哪[些几]|什么|多少|几)/.test(query) ||
  asksWhether(query) ||
  // 跟哪些省市交流了经验, not 我想了解.
  /哪[些个几][^,。]*[\u4e00-\u9fff](?:了(?!解|吗)|过[??。]?$)/.test(query) ||
  /(?:什么时[候间]|何时|哪[天年]|几月)[^要应须]*[的了][??。]?$/.test(query.trim())

/** Who answers for it, and not who takes part in it or does something else to it. */
const ANSWERS_FOR =
  /由(?:谁|哪[些个一家]*(?:部门|单位|机构|委办局|局|委))来?[\u4e00-\u9fff]{2,4}[??。]?$|负责|[管牵抓]|承担|(?:制定|出台|推进|推动|推行|推广|拓展|深化|优化|实施|组织|编制|梳理|研发|开设|开展|完善|建设|改造)(?!了)|责任|归|[来做建办搞]|落实|主抓|找|(?:谁|单位|部门|[委局])(?:的|呢)?[??。]?$/
/** Whom it is done to, or for, or what each does for itself: no word of who answers for it. */
const OTHERS =
  /[了过对向给为](?:谁|哪[些个几一]*(?:部门|单位|机构|区县?|局|委))|对象|[给对为向了]谁|自[查报]|[^应]用[??。]?$/
/** 绩效评估试点有哪些单位: which take part. */
const TAKE_PART = /试点[^负管牵]{0,3}哪些(?:单位|部门)|试点(?:单位|部门)/
/** 系统包括哪些部门: who is in it, and not who answers for it. */
const MADE_OF = /(?:包括|包含|涵盖|覆盖)(?:了|到)?(?:哪|谁|什么)/
export const isAnsweredFor = (query: string) =>
  !MADE_OF.test(query) &&
  ANSWERS_FOR.test(query) &&
  !OTHERS.test(query) &&
  !asksWhose(query) &&
  !asksWhom(query) &&
  !TAKE_PART.test(query)

/** Who takes part in it, or had it done: told by a sentence that names them. */
export const isPartTaken = (query: string) =>
  /试点|参[加与]|接受|获得|通过|使用/.test(query) || asksWhose(query)

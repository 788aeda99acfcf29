/** Forms of asking that mean the same as another one, which is read in their place. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // 哪两个部门, 哪四项通用应用, 哪三大系统: which, and not how many.
  [/哪(?:[二两三四五六七八九十]|\d+)(?:大?[个家项类种条]|大)?/g, '哪些'],
  // 四项通用应用是什么: which these are.
  [
    /(^|[^第百十\d一二三四五六七八九])((?:[二两三四五六七八九十]|\d+)(?:大?[个家项类种条]|大)[\u4e00-\u9fff]{2,8})(?:分别|都|具体)*是什么(?=[??。]?$)/,
    '$1$2是哪些',
  ],
  // 移动APP哪些 leaves out 有, where no verb stands before it.
  [
    /((?:^|.)(?!(?:负责|承担|完成|落实|推进|提供|参[加与]|涉及|包[括含]|建设|实现|满足|整合|汇[集聚]|覆盖|管理|牵头|公[示布]|开[展发]))[^有是在对与和由给了过到做干管][^有是在对与和由给了过到做干管])(?:都)?哪些(?=[??。]?$)/,
    '$1有哪些',
  ],
  [/哪个月份?/g, '几月'],
  [/(?:主管|主办|承办|承担)(?=单位|部门)/g, '责任'],
  // 哪年改的版, 什么时候上的线.
  [/(什么时[候间]|何时|哪[天年]|几月)([^,。的])的([^,。的])(?=[??。]?$)/, '$1$2$3的'],
  [
    /是(谁|哪[些个一家]*(?:部门|单位|机构|局|委))的(?:任务|职责|责任|工作|事)(?=[??。]?$)/,
    '由$1负责',
  ],
  [/((?:责任|负责|牵头|主管|配合)(?:部门|单位)是)哪[家个些](?=[??。]?$)/, '$1谁'],
  [/由(?:什么|哪些|哪几)(?:个?部分|内容|方面|要素)?(?:组成|构成)(?:的)?/, '包括哪些'],
  [/(?:一|每)?年度?(增长|增加|提高|下降|减少)了?多少/, '$1率是多少'],
  [/(?:要|会|将)?(?:打造|建设|[建做变办改])成(?:什么样子?|怎么?样)的?(?=[??。]?$)/, '是什么'],
  [/(?:的|要)?(?:完成)?(?:目标|指标)(?:值|数)?(?:是|为)?(?=多少)/, '要'],
  [/多少[万亿千百]+(?=[个户人家条台次件项])/, '多少'],
  [/([\u4e00-\u9fff]{2})里(?=有|一共|总共|包括)/, '$1'],
  // Tasks are what a plan gives, whether one has them already or not.
  [/(参[与加]|承担|负责|涉及|牵头)了?哪一?项(?=任务|工作)/, '$1哪些'],
  [/(参[与加]|承担|负责|涉及|牵头)了(?=(?:哪|几|多少|什么)[^,]*(?:任务|重点工作))/, '$1'],
  [/(?:有没有|有无)(任务|工作)(?=[??。]?$)/, '有什么$1'],
  [/有(任务|工作)吗(?=[??。]?$)/, '有什么$1'],
]

/** A question in the form that is read. */
export const asUsual = (query: string) =>
  [...IS_WHOSE, ...SAME].reduce((text, [form, usual]) => text.replace(form, usual), query)

const OFFICE = '[\\u4e00-\\u9fff]{2,9}?(?:委|局|办|厅|政府|中心|区|县)'
/** 微门户是市旅游局负责吗: whose it is tells whether. */
const IS_WHOSE: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(.{2,}?)(?:是不是|是否|是|由|归)${OFFICE}(?:来)?(负责|管|牵头|承担|推进)的?吗?(?=[??。]?$)`,
    ),
    '$1由谁$2',
  ],
  [new RegExp(`^${OFFICE}(?:是不是|是否)?(负责|管|牵头|承担)(.{3,}?)吗(?=[??。]?$)`), '$2由谁$1'],
]

const WHO = '(?:谁|哪一?[个家些]?(?:单位|部门|机构|委办局|局|委))'
const FOR = '负责|管理|管|承担|制定|出台|推进|推动|实施|组织|编制|开展|完善|建设|改造|落实|牵头'
const FIRST = new RegExp(`^(?:请问)?(${WHO})(?:来|去|要|应该?)*(${FOR})(?![了的过])(.{3,})$`)

/** 谁制定信息共享规范 asks the same as 信息共享规范由谁制定, and is read so: what is asked of stands alone then. */
export const inOneOrder = (query: string) =>
  query.replace(
    FIRST,
    (_, who: string, doing: string, of: string) =>
      `${of.replace(/[\s??!!。]+$/, '')}由${who}${doing}`,
  )

/** 考核谁: 谁 is whom it is done to. 归谁 and 负责人是谁 ask who does it. */
export const asksWhom = (query: string) => /[^由归是找靠叫让为]谁[??。]?$/.test(query.trim())

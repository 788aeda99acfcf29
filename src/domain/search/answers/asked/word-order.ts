/** Forms of asking that mean the same as another one, which is read in their place. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // 哪两个部门, 哪四项通用应用, 哪三大系统: which, and not how many.
  [/哪(?:[二两三四五六七八九十]|\d+)(?:大?[个家项类种条]|大)?/g, '哪些'],
  [/哪个月份?/g, '几月'],
  [
    /是(谁|哪[些个一家]*(?:部门|单位|机构|局|委))的(?:任务|职责|责任|工作|事)(?=[??。]?$)/,
    '由$1负责',
  ],
  [/((?:责任|负责|牵头|主管|配合)(?:部门|单位)是)哪[家个些](?=[??。]?$)/, '$1谁'],
  [/由(?:什么|哪些|哪几)(?:个?部分|内容|方面|要素)?(?:组成|构成)(?:的)?/, '包括哪些'],
  [/(?:一|每)?年度?(增长|增加|提高|下降|减少)了?多少/, '$1率是多少'],
  [/(?:要|会|将)?[建做变办改]成(?:什么样子?|怎么?样)的?(?=[??。]?$)/, '是什么'],
  [/(?:的|要)?(?:完成)?(?:目标|指标)(?:值|数)?(?:是|为)?(?=多少)/, '要'],
  // Tasks are what a plan gives, whether one has them already or not.
  [/(参[与加]|承担|负责|涉及|牵头)了?哪一?项(?=任务|工作)/, '$1哪些'],
  [/(参[与加]|承担|负责|涉及|牵头)了(?=(?:哪|几|多少|什么)[^,]*(?:任务|重点工作))/, '$1'],
  [/(?:有没有|有无)(任务|工作)(?=[??。]?$)/, '有什么$1'],
  [/有(任务|工作)吗(?=[??。]?$)/, '有什么$1'],
]

/** A question in the form that is read. */
export const asUsual = (query: string) =>
  SAME.reduce((text, [form, usual]) => text.replace(form, usual), query)

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

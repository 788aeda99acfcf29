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

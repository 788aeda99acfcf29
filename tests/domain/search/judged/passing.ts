import type { Expected } from '../asked-questions'

/** Asked past what the plan says: by another verb, with a not, of a word that only stands there. */
export const passingQuestions: readonly (readonly [string, Expected])[] = [
  // What a body did is told by a clause that says that it did just this.
  ['杨浦区公示了什么', { words: '公示政府行政权力目录' }],
  ['黄浦区公示了什么', null],
  ['浦东新区公示了什么', null],
  ['宝山区公示了什么', null],
  ['市公安局公示了什么', null],
  ['市教委开展了什么', null],
  ['市工商局公示了什么', { words: '公示企业注册登记、备案等信息' }],
  ['宝山区建设了什么', { words: '电子台账' }],
  ['市公安局建成了什么', { words: '市公安局建成“网上信访大厅”' }],
  // A word that is met in passing has no owner.
  ['政府采购谁负责', null],
  ['采购谁负责', null],
  ['政务公开谁负责', null],
  ['税收由谁征收', null],
  ['企业管理谁负责', null],
  ['人口管理谁负责', null],
  ['妇女工作谁负责', null],
  ['登记谁负责', null],
  ['查询谁负责', null],
  ['备案谁负责', null],
  ['微信谁负责', null],
  ['政府网站谁管理', null],
  ['公务员管理谁负责', null],
  ['社会公众谁负责', null],
  ['家庭医生谁负责', { no: 26 }],
  // Not done, and not for whom.
  ['还有多少网站没有完成无障碍改造', null],
  ['哪些网站没有完成无障碍改造', null],
  ['公文多少篇没有电子化', null],
  ['多少会议没有用电子方式通知', null],
  ['谁不负责微门户', null],
  ['哪些部门不用做微门户', null],
  ['哪些单位尚未接入政务外网', null],
  ['市旅游局不负责什么', null],
  // Who 相关 are nobody knows, and so nothing is certain of them.
  ['市政府相关部门有几项任务', { words: '“市政府相关部门”，未写明是谁' }],
  ['相关区县政府有几项任务', { words: '原文在 4 项任务里写“相关区县政府”，未写明是谁' }],
  ['市政府相关部门要做什么', { words: '未写明是谁' }],
  // Beside the point.
  ['四合一系统包括哪些部门', null],
  ['任务进展怎么样', null],
  ['第28项完成了吗', null],
  ['第28项进展怎么样', null],
  ['微门户建设进度如何', null],
  ['上海发布的微博和微信各有多少粉丝', null],
  ['政务内网和政务外网分别有多少终端', null],
  ['第21项花多少钱', null],
  ['第21项有多少人', null],
  ['第21项要覆盖多少户', { no: 21, words: '100万户' }],
  ['市政府部门有多少个', null],
  ['市政府一共有多少部门', null],
  // As it is said: a number without 第, a name without its marks, a list asked for by 什么.
  ['31项和33项谁负责', { no: 31, words: '市政府各部门' }],
  ['2+1指标体系是什么', { words: '综合发展和服务水平' }],
  ['四项通用应用是什么', { words: '视频会议、公文收发' }],
  ['17项措施是什么', null],
  // Half of a list, or of another's.
  ['移动APP哪些', null],
  ['市公安局有哪些系统', null],
  // What the text leaves open has no inferred day.
  ['绩效办法什么时候出台', { no: 45, words: '原文写“适时出台' }],
  ['实时监管什么时候实现', { no: 16, words: '原文写“逐步实现' }],
  ['担保公司监管系统什么时候建成', { no: 16, words: '推定' }],
]

import type { Expected } from '../asked-questions'

/** Who answers for something, and what people must do: a right answer, or null where the plan does not say. */
export const whoseQuestions: readonly (readonly [string, Expected])[] = [
  // No task says 网上信访大厅: who built it is told by the report, who answers for it by nothing.
  ['谁负责网上信访大厅', null],
  ['网上信访大厅归谁管', null],
  ['网上信访大厅由谁建设', null],
  ['网上信访大厅什么时候完成', null],
  ['网上信访大厅是第几项', null],
  ['谁建了网上信访大厅', { words: '市公安局建成“网上信访大厅”' }],
  ['电子台账谁负责', null],
  ['一张图谁负责', null],
  ['渣土数据管理平台由谁负责', null],
  // The order of the words decides nothing.
  ['谁制定信息共享规范', { no: 4, words: '市经济信息化委' }],
  ['谁来制定信息共享规范', { no: 4 }],
  ['谁完善家庭医生制度', { no: 26 }],
  ['谁推进软件正版化', { no: 42 }],
  ['哪个部门建设公交信息化示范工程', { no: 19 }],
  ['谁开展政府网站微门户建设', { no: 31 }],
  // Whom it is done to.
  ['考核谁', null],
  ['评估谁', null],
  ['监管谁', null],
  ['微门户归谁', { no: 31 }],
  // People are no bodies.
  ['公务员要做什么', null],
  ['市民可以做什么', null],
  ['市民要做什么', null],
  ['企业要做什么', null],
  ['公务员局要做什么', { no: 47, words: '市公务员局：确定 2 项' }],
  // A name with a number in it.
  ['12345热线由谁负责', { no: 34, words: '市信访办' }],
  ['12345热线谁负责', { no: 35, words: '市信访办' }],
  ['12345市民服务热线归谁管', { no: 34 }],
  ['12345工单谁负责', null],
  // Groups, by one of their levels; who 相关 are nobody knows.
  ['区政府有什么任务', { words: '各区县政府：确定 9 项' }],
  ['县政府有什么任务', { words: '各区县政府：确定 9 项' }],
  ['区政府有几项任务', { words: '各区县政府：确定 9 项' }],
  ['市政府有几项任务', null],
  ['相关区县政府是哪些', null],
  ['市政府相关部门有哪些', null],
  ['哪些是相关区县政府', null],
  ['相关区县政府有哪些任务', { no: 12, words: '相关区县政府' }],
  // Several bodies, each or together.
  ['黄浦区和徐汇区分别有几项任务', { words: '徐汇区：确定 9 项' }],
  ['黄浦区、徐汇区各有几项任务', { words: '徐汇区：确定 9 项' }],
  ['市旅游局和市环保局各要做什么', { no: 22, words: '市环保局：确定 1 项' }],
  ['黄浦区各街道要做什么', null],
  ['市发改委和市财政局共同负责哪些任务', { words: '共同确定 2 项：第11项' }],
  ['市发改委和市财政局一起负责几项任务', { words: '共同确定 2 项：第11、45项' }],
  ['市旅游局和市环保局共同负责哪些任务', { words: '没有共同确定的任务' }],
  // Which number have its tasks.
  ['市环保局的任务是第几项', { no: 22, words: '市环保局：确定 1 项：第22项' }],
  ['绿色账户的任务是第几项', { no: 21 }],
]

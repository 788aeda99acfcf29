import { readFileSync } from 'node:fs'
import path from 'node:path'
import directory from '../../../mock/data/unit-directory.json'
import { buildOfficialDocument } from '../../../src/domain/publishing'
import { readDocument } from '../../../src/domain/reading'
import { createAnswering } from '../../../src/domain/search/answers'
import { readUnitDirectory } from '../../../src/domain/units'
import type { Expected } from './asked-questions'

/** 演示数据: a plan for water and villages, of which no rule has heard. */
const source = readFileSync(path.join(__dirname, 'plans/water-plan.txt'), 'utf8')
const { document } = buildOfficialDocument(
  readDocument(source).document,
  source,
  readUnitDirectory(directory),
)
const { answer } = createAnswering([document])

/** Judged by reading it, before it was asked. */
const judged: readonly (readonly [string, Expected])[] = [
  ['饮用水水源保护区谁牵头划定', { no: 1, words: '市环保局' }],
  ['青石水库备用水源由谁负责', { no: 2, words: '市水务局' }],
  ['智能水表归谁管', { no: 6, words: '市水务集团' }],
  ['黑臭水体整治谁牵头', { no: 7, words: '市水务局' }],
  ['污水排放标准由哪个部门制定', { no: 10, words: '市环保局' }],
  ['农村改厕归哪个部门管', { no: 11, words: '市农委' }],
  ['通村公路哪个部门建', { no: 15, words: '市交通局' }],
  ['民宿集群由谁培育', { no: 14, words: '市旅游局' }],
  ['河长制由谁落实', { no: 8, words: '市水务局' }],
  ['保护区划定什么时候完成', { no: 1, words: '2018年9月30日' }],
  ['污水处理站什么时候建成', { no: 9, words: '推定' }],
  ['这份文件什么时候印发的', { words: '2018年2月26日' }],
  ['文号是什么', { words: '虚府办发〔2018〕12号' }],
  ['一共有多少项任务', { words: '15 项' }],
  ['分几个部分', { words: '3 个部分' }],
  ['附件有几个部分', { words: '3 个部分' }],
  ['附件第二部分讲什么', { words: '黑臭水体治理成效明显' }],
  ['要改造多少公里老旧供水管网', { no: 4, words: '150公里' }],
  ['管网漏损率要控制在多少', { no: 4, words: '12%' }],
  ['要完成多少户农村户厕改造', { no: 11, words: '2.6万户' }],
  ['去年改造了多少户农村户厕', { words: '1.9万户' }],
  ['2017年改造了多少公里供水管网', { words: '132公里' }],
  ['新装智能水表多少只', { no: 6, words: '5万只' }],
  ['更换了多少只老旧水表', { words: '3.8万只' }],
  ['备用水源供水能力要达到多少', { no: 2, words: '8万吨' }],
  ['热线受理了多少来电', { words: '11.2万个' }],
  ['热线办结率是多少', { words: '99.1%' }],
  ['水质达标率多少', { words: '98.5%' }],
  ['全市有多少处饮用水水源地', { words: '43处' }],
  ['对多少家企业开展了执法检查', { words: '55家' }],
  ['垃圾分类试点覆盖多少个行政村', { words: '112个行政村' }],
  ['要建多少座垃圾中转站', { no: 12, words: '18座' }],
  ['智能水表有什么功能', { no: 6, words: '远程抄表' }],
  ['民间河长制度有什么用', { words: '减少了' }],
  ['智慧供水平台是谁建的', { words: '市水务集团整合' }],
  ['谁整合了客户服务系统', { words: '市水务集团整合' }],
  ['青石水库引水工程是谁建的', { words: '市水务局建成' }],
  ['在全省水环境考核中排第几', { words: '名列第三' }],
  ['2017年工作有什么不足', { words: '管护资金不足' }],
  ['开展了哪些专题研究', { words: '供水价格机制' }],
  ['和哪些城市交流了经验', { words: '南湖市' }],
  ['河长体系有哪四级', { no: 8, words: '市、县、乡、村' }],
  ['黑臭水体是第几项', { no: 7 }],
  ['垃圾分类收运是第几项', { no: 12 }],
  ['市农委有几项任务', { no: 11 }],
  ['市妇联要做什么', { no: 13 }],
  ['市水务局牵头哪些任务', { no: 7 }],
  ['2017年市环保局做了什么', { words: '21个乡镇' }],
  ['市水务局去年干了啥', { words: '青石水库引水工程' }],
  ['户厕改造补助多少钱', { no: 11, words: '800元' }],
  ['柳叶渠整治完成了吗', null],
  ['市民政局有几项任务', null],
  ['水价是多少', null],
  ['河长是谁', null],
  ['网上政务大厅谁负责', null],
  ['智能水表装了多少只', null],
  ['2016年改造了多少公里管网', null],
  ['污水处理站花了多少钱', null],
  ['民宿有多少家', null],
  ['热线电话打不通找谁', null],
  ['自来水停水怎么办', null],
  ['备用水源的供水企业是哪家', null],
]

it.each(judged.map(([question, expected]) => ({ question, expected })))(
  'answers $question of another plan rightly or not at all',
  ({ question, expected }) => {
    const given = answer(question)
    if (expected === null) return expect(given).toBeNull()
    const { no, words = '' } = expected
    expect(given).not.toBeNull()
    if (no !== undefined) expect(given?.citations.map(({ taskNo }) => taskNo)).toContain(no)
    const quotes = (given?.citations ?? []).map(({ quote }) => quote)
    expect([given?.text ?? '', ...quotes].join('\n')).toContain(words)
    for (const quote of quotes) expect(source).toContain(quote)
  },
)

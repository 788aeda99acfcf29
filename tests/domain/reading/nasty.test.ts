import { readDocument } from '../../../src/domain/reading'

const HEAD = '2016年虚拟市工作要点(演示数据)\n\n一、总体\n\n'
const tasksOf = (body: string) => readDocument(`${HEAD}${body}`).document.tasks
const brief = (body: string) =>
  tasksOf(body).map(({ text, attribution, units }) => [
    text,
    attribution,
    units.map(({ name, role }) => `${role[0]}:${name}`).join(' '),
  ])

it.each([
  [
    'Shanghai 2015, bracket after a space',
    '1.建平台。 (责任部门:甲局)',
    '(责任部门:甲局)',
    'r:甲局',
  ],
  [
    'Shanghai 2016, three roles',
    '1.建平台。(牵头部门∶甲局；责任部门：乙委；配合单位﹕丙办)',
    '(牵头部门∶甲局；责任部门：乙委；配合单位﹕丙办)',
    'l:甲局 r:乙委 s:丙办',
  ],
  [
    'Shanghai 2016, wrapped inside a name',
    '1.建平台。(牵头部门:市政府\n办公厅;责任部门、单位:乙委)',
    '(牵头部门:市政府办公厅;责任部门、单位:乙委)',
    'l:市政府办公厅 r:乙委',
  ],
  [
    'Shanghai 2017, 。 before the bracket closes',
    '1.建平台。(牵头部门:甲局。责任部门:乙委。)',
    '(牵头部门:甲局。责任部门:乙委。)',
    'l:甲局 r:乙委',
  ],
  [
    'commas between labels',
    '1.建平台。(牵头单位:甲局,责任单位:乙委、丙办)',
    '(牵头单位:甲局,责任单位:乙委、丙办)',
    'l:甲局 r:乙委 r:丙办',
  ],
  [
    'another bracket for the date',
    '1.建平台。(甲局牵头)(2016年6月底前)',
    '(甲局牵头)(2016年6月底前)',
    'l:甲局',
  ],
  [
    'labels without a bracket',
    '1.建平台。责任单位:甲局、乙委。',
    '责任单位:甲局、乙委',
    'r:甲局 r:乙委',
  ],
  [
    'names alone',
    '1.建平台。(市商务委、各街道办事处)',
    '(市商务委、各街道办事处)',
    'r:市商务委 r:各街道办事处',
  ],
  ['a label in brackets', '1.建平台。\n牵头部门(单位):甲局', '牵头部门(单位):甲局', 'l:甲局'],
  [
    'names that go on below their label',
    '1.建平台。\n责任单位:甲局\n　　　　　县财政局、县人社局',
    '责任单位:甲局\n县财政局、县人社局',
    'r:甲局 r:县财政局 r:县人社局',
  ],
  ['square brackets', '1.建平台。【责任单位:甲局】', '【责任单位:甲局】', 'r:甲局'],
  [
    'two dates in the bracket',
    '1.建平台。(甲部、乙部负责,分别于2016年6月底前、12月底前完成)',
    '(甲部、乙部负责,分别于2016年6月底前、12月底前完成)',
    'r:甲部 r:乙部',
  ],
  ['会同 after a comma', '1.建平台。(甲部牵头,会同乙部)', '(甲部牵头,会同乙部)', 'l:甲部 s:乙部'],
])('%s', (_, body, attribution, units) => {
  expect(brief(body)).toEqual([['建平台。', attribution, units]])
})

it.each([
  '1.向市商务委(市口岸办)报送。(责任部门:甲局)',
  '1.完善制度(试行)。(责任部门:甲局)',
  '1.落实“谁主管谁负责(见附件)”的要求。(责任部门:甲局)',
])('leaves brackets of its own words to the task: %s', (body) => {
  expect(brief(body)).toEqual([[body.slice(2, -9), '(责任部门:甲局)', 'r:甲局']])
})

it('takes a number before a figure for a number where it comes next', () => {
  const tasks = tasksOf(
    '1.公开预算。(责任部门:甲局)\n2.12345热线扩容,投资\n1.5亿元。(责任部门:乙委)\n3.16个区接入。(责任部门:丙办)',
  )
  expect(tasks.map(({ no, text }) => [no, text])).toEqual([
    [1, '公开预算。'],
    [2, '12345热线扩容,投资1.5亿元。'],
    [3, '16个区接入。'],
  ])
})

it('joins a title that is wrapped', () => {
  const { document } = readDocument(
    '2016年虚拟市\n电子政务重点工作安排\n\n一、总体\n1.建平台。(责任部门:甲局)\n',
  )
  expect(document).toMatchObject({ title: '2016年虚拟市电子政务重点工作安排', year: 2016 })
})

it.each([
  '虚拟市政府办公室关于印发2016年虚拟市\n工作要点的通知',
  '虚拟市政府办公室\n关于印发2016年虚拟市工作要点的通知',
])('reads a covering notice whose title is wrapped: %j', (notice) => {
  const { document } = readDocument(
    `${notice}\n虚政办发〔2016〕09号\n\n各区政府:\n现印发给你们。\n\n2016年3月6日\n\n2016年虚拟市工作要点\n\n一、总体\n1.建平台。(责任部门:甲局)\n`,
  )
  expect(document).toMatchObject({
    number: '虚政办发〔2016〕9号',
    title: '2016年虚拟市工作要点',
    issuer: '虚拟市政府办公室',
    issuedOn: '2016-03-06',
  })
})

it('gives a bracket with no words before it to the task that follows', () => {
  const { document } = readDocument('2016年虚拟市要点\n一、总体\n(甲局牵头)推进甲事。(乙委负责)\n')
  expect(document.tasks.map(({ text }) => text)).toEqual(['(甲局牵头)推进甲事。'])
})

const dueOf = (limit: string) => readDocument(`${HEAD}1.做事。(责任单位:甲局;完成时限:${limit})`)

it.each([
  ['２０１６年６月底前', '2016-06-30'],
  ['2016 年 6 月底前', '2016-06-30'],
  ['二〇一六年六月底前', '2016-06-30'],
  ['第二季度末前', '2016-06-30'],
  ['前三季度', '2016-09-30'],
  ['2016.6.30', '2016-06-30'],
  ['7月上旬', '2016-07-10'],
  ['本年度', '2016-12-31'],
  ['2016年6月—12月', '2016-12-31'],
  ['2016年11月至2017年3月', '2017-03-31'],
  ['2017年3月—6月', '2017-06-30'],
  ['6月1日—30日', '2016-06-30'],
  ['“十三五”期间', '2020-12-31'],
  ['到2020年', '2020-12-31'],
])('the label 完成时限:%s states %s, word for word', (limit, on) => {
  const { document, problems } = dueOf(limit)
  expect(document.tasks[0]?.due).toEqual({ on, basis: 'stated', quote: limit })
  expect(problems).toEqual([])
})

it.each(['2016年2月30日前', '月底前', '每月', '即日起', '国庆节前', '立即'])(
  'does not guess what %s means, and says so',
  (limit) => {
    const { document, problems } = dueOf(limit)
    expect(document.tasks[0]?.due.basis).toBe('inferred')
    expect(problems.map(({ message }) => message)).toEqual([
      `任务 1 的时限“${limit}”未能识别,按原文保留`,
    ])
  },
)

it('gives every date of a list the year that it begins with, in order of time', () => {
  const [task] = tasksOf('1.做事。(责任单位:甲局;完成时限:2017年3月、6月、9月底前)')
  expect(task?.milestones?.map(({ on }) => on)).toEqual(['2017-03-31', '2017-06-30', '2017-09-30'])
})

it.each([
  ['压缩50%', ['压缩50%']],
  ['达到百分之八十以上', ['达到百分之八十以上']],
  ['减少三分之一', ['减少三分之一']],
  ['设立1-2个试点', ['1-2个试点']],
  ['每月1次巡检', ['每月1次']],
  ['80％以上', ['80％以上']],
  ['24小时自助服务', []],
  ['7×24小时值守', []],
  ['5A级景区', []],
  ['12345热线', []],
  ['3G、4G网络', []],
  ['第3批', []],
  ['V2.0版本', []],
])('finds the aims of %s', (words, targets) => {
  expect(tasksOf(`1、${words}。(责任部门:甲局)`)[0]?.targets.map(({ quote }) => quote)).toEqual(
    targets,
  )
})

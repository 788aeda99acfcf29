import { readDocument } from '../../../src/domain/reading'

const HEAD = '2016年虚拟市工作要点(演示数据)\n\n一、总体\n\n'
const read = (body: string) => readDocument(`${HEAD}${body}`)
const asLabel = (limit: string) => read(`1.做事。(责任单位:甲局;完成时限:${limit})`)
const inWords = (words: string) => read(`1.${words}。(责任单位:甲局)`)

/** As a label's value: the day, and the quote where it is not the whole value. */
it.each([
  ['年底前', '2016-12-31'],
  ['２０１６年年底前', '2016-12-31'],
  ['二○一六年底以前', '2016-12-31'],
  ['今年年末之前', '2016-12-31'],
  ['2016年末', '2016-12-31'],
  ['今年内', '2016-12-31'],
  ['本年度', '2016-12-31'],
  ['全年', '2016-12-31'],
  ['贯穿全年', '2016-12-31', '全年'],
  ['2016年全年推进', '2016-12-31', '2016年全年'],
  ['2016年', '2016-12-31'],
  ['上半年', '2016-06-30'],
  ['2016年上半年底前', '2016-06-30'],
  ['下半年', '2016-12-31'],
  ['明年上半年', '2017-06-30'],
  ['第三季度', '2016-09-30'],
  ['2016年一季度', '2016-03-31'],
  ['2017年1季度', '2017-03-31'],
  ['第四季度末之前', '2016-12-31'],
  ['四季度前', '2016-09-30'],
  ['二至四季度', '2016-12-31'],
  ['第二、三季度', '2016-09-30'],
  ['10月底前', '2016-10-31'],
  ['十月底前', '2016-10-31'],
  ['2016年 6 月 底 前', '2016-06-30'],
  ['9月中旬前', '2016-09-20'],
  ['2016年6月中下旬', '2016-06-30'],
  ['10月前', '2016-09-30'],
  ['10月', '2016-10-31'],
  ['2016.10', '2016-10-31'],
  ['2016.6底前', '2016-06-30'],
  ['2016-10-15', '2016-10-15'],
  ['2016/10/15前', '2016-10-15'],
  ['10月15日之前', '2016-10-15'],
  ['2016年12月31日（含）前', '2016-12-31'],
  ['12月31日24时前', '2016-12-31'],
  ['不晚于9月30日', '2016-09-30', '9月30日'],
  ['截止2016年9月30日', '2016-09-30', '2016年9月30日'],
  ['2016年1-6月', '2016-06-30'],
  ['6-12月', '2016-12-31'],
  ['2016年1至6月底前', '2016-06-30'],
  ['2016年6月至2017年5月', '2017-05-31'],
  ['2016年6月1日至7月1日', '2016-07-01'],
  ['2016年-2020年', '2020-12-31'],
  ['“十三五”期末', '2020-12-31'],
  ['十三五末', '2020-12-31'],
  ['到2020年', '2020-12-31'],
  ['2017年前', '2016-12-31'],
  ['次年1月底前', '2017-01-31'],
  ['2016年2月', '2016-02-29'],
  ['2016年底前，并长期坚持', '2016-12-31', '2016年底前'],
  ['2016年6月底前完成', '2016-06-30', '2016年6月底前'],
])('the label 完成时限:%s states %s', (limit, on, quote = limit) => {
  const { document, problems } = asLabel(limit)
  expect(document.tasks[0]?.due).toEqual({ on, basis: 'stated', quote })
  expect(problems).toEqual([])
})

it.each(
  (
    '长期坚持 持续推进 长期 持续 常态化 常年坚持 长期任务 长期工作 常抓不懈 持续优化 ' +
    '长期坚持。'
  ).split(' '),
)('the label 完成时限:%s says that there is no end', (limit) => {
  const { document, problems } = asLabel(limit)
  const quote = limit.replace('。', '')
  expect(document.tasks[0]?.due).toEqual({ on: null, basis: 'none', quote })
  expect(problems).toEqual([])
})

it.each(
  '适时 尽快 及时 立即 近期 月内 月底前 本月底 年中 2016年年中 年初 2017年年初 每月 每月底 每季度末 每年12月底前 每年6月、12月 每半年 三个月内 10个工作日内 三年内 春节前 2016年春节前 国庆节前 汛期前 按规定时限 根据上级部署 分阶段推进 去年底 上年度 下年度 2015年底前 2016年13月底前 2月30日前 2016年起 6月起 自2016年7月1日起施行 四季度起 6月底后 6月底前后 无 —'.split(
    ' ',
  ),
)('guesses no day for 完成时限:%s, and says so', (limit) => {
  const { document, problems } = asLabel(limit)
  expect(document.tasks[0]?.due).toEqual({ on: '2016-12-31', basis: 'inferred', quote: null })
  expect(problems.map(({ message }) => message)).toEqual([
    `任务 1 的时限“${limit}”未能识别,按原文保留`,
  ])
})

it.each([
  ['2016年6月底前完成试点', '2016-06-30', '2016年6月底前'],
  ['上半年印发方案', '2016-06-30', '上半年'],
  ['力争年内建成', '2016-12-31', '年内'],
  ['到2020年,建成体系', '2020-12-31', '到2020年'],
  ['于2016年10月完成验收', '2016-10-31', '2016年10月'],
  ['9月30日正式上线', '2016-09-30', '9月30日'],
  ['最迟9月30日办结', '2016-09-30', '9月30日'],
  ['确保“十三五”期末达标', '2020-12-31', '“十三五”期末'],
])('the words %s state a day', (words, on, quote) => {
  expect(inWords(words).document.tasks[0]?.due).toEqual({ on, basis: 'stated', quote })
})

it.each([
  '适时出台办法',
  '尽快完成',
  '每季度末通报',
  '每年6月、12月完成自查',
  '在2016年12月召开会议',
  '完善2016年建成区的管理',
  '总结去年底的经验',
  '落实2015年6月底前印发的方案',
  '截至9月底的数据',
  '自2016年7月1日起施行新规',
  '6月底后逐步放开',
  '制定三年行动计划',
  '做好年底考核',
  '全年推进',
  '编制“十三五”规划',
  '做好下年度计划',
])('the words %s state no day', (words) => {
  const { document, problems } = inWords(words)
  expect(document.tasks[0]?.due).toEqual({ on: '2016-12-31', basis: 'inferred', quote: null })
  expect(problems).toEqual([])
})

it.each([
  ['春节前完成整改', '春节前'],
  ['汛期前完成检查', '汛期前'],
  ['2016年2月30日前完成', '2016年2月30日前'],
  ['13月底前完成', '13月底前'],
])('says that %s sets a limit that no rule can tell', (words, quote) => {
  const { document, problems } = inWords(words)
  expect(document.tasks[0]?.due.basis).toBe('inferred')
  expect(problems.map(({ message }) => message)).toEqual([
    `任务 1 的“${quote}”不能换算为日期,按原文保留`,
  ])
})

it('tells of a plan whose year nobody can tell', () => {
  const { document, problems } = readDocument(
    '虚拟市工作要点\n一、总体\n1.年底前做事。(甲局负责)\n',
  )
  expect(document.tasks[0]?.due).toEqual({ on: null, basis: 'none', quote: null })
  expect(problems.map(({ message }) => message)).toEqual([
    '没有找到计划的年份,没有写明年份的时限无法换算为日期',
  ])
})

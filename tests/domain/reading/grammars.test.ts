import { NotAPlanError, readDocument } from '../../../src/domain/reading'

const HEAD = '2016年某市电子政务工作要点\n\n一、总体\n\n(一)推进平台建设\n\n'
const read = (body: string) => readDocument(`${HEAD}${body}`)
const unitsOf = (body: string) =>
  read(body).document.tasks.map(({ units }) => units.map(({ name, role }) => `${role}:${name}`))

it.each([
  ['1.建平台。(责任部门:甲局、乙委)', ['responsible:甲局', 'responsible:乙委']],
  ['1.建平台。(责任部门、单位:甲局)', ['responsible:甲局']],
  [
    '1.建平台。(牵头部门:甲局;责任部门、单位:乙委、丙办)',
    ['lead:甲局', 'responsible:乙委', 'responsible:丙办'],
  ],
  ['1.建平台。(牵头部门:甲局。责任部门、单位:乙委)', ['lead:甲局', 'responsible:乙委']],
  ['1.建平台。(甲局牵头,乙委、丙办配合)', ['lead:甲局', 'supporting:乙委', 'supporting:丙办']],
  ['1.建平台。(甲局、乙委分别牵头,丙办配合)', ['lead:甲局', 'lead:乙委', 'supporting:丙办']],
  ['1.建平台。(甲局、乙委按职责分工负责)', ['responsible:甲局', 'responsible:乙委']],
  ['1.建平台。(甲局会同乙委、丙办负责)', ['lead:甲局', 'supporting:乙委', 'supporting:丙办']],
  ['1.建平台。(甲局牵头落实)', ['lead:甲局']],
  ['1.建平台。\n牵头单位:甲局\n配合单位:乙委', ['lead:甲局', 'supporting:乙委']],
  ['1、建平台。(责任单位:甲局;完成时限:2016年底前)', ['responsible:甲局']],
  ['1.建平台。(责任单位:各区、县(市)政府)', ['responsible:各区、县(市)政府']],
  ['1.建平台。(责任单位:甲局、有关部门、单位)', ['responsible:甲局', 'responsible:有关部门、单位']],
  ['1.建平台。(责任单位:相关部门、单位)', ['responsible:相关部门、单位']],
  ['1.建平台。(责任单位:各委、办、局)', ['responsible:各委、办、局']],
  ['1.建平台。(县政府办,持续推进)', ['responsible:县政府办']],
  ['1.建平台。\n牵头领导:张三\n责任单位:甲局\n责任人:李四', ['responsible:甲局']],
])('%s', (body, units) => {
  expect(unitsOf(body)).toEqual([units])
})

it('drops a closing 等 and says that there are more', () => {
  const [task] = read('1.建平台。(责任部门:甲局、乙委等部门)').document.tasks
  expect(task).toMatchObject({ openEnded: true, units: [{ name: '甲局' }, { name: '乙委' }] })
})

it('drops an empty unit, and warns', () => {
  const { document, problems } = read('1.建平台。(责任部门:甲局、、乙委)')
  expect(document.tasks[0]?.units).toHaveLength(2)
  expect(problems).toHaveLength(1)
})

it('recovers a bracket that was never closed, and warns', () => {
  const { document, problems } = read('1.建平台。(责任部门:甲局、乙委')
  expect(document.tasks[0]?.units.map(({ name }) => name)).toEqual(['甲局', '乙委'])
  expect(problems.map(({ message }) => message).join()).toContain('没有闭合')
})

it('joins wrapped lines, and leaves out a page number with a warning', () => {
  const { document, problems } = read('1.建设统一的\n— 3 —\n数据平台。(责任部门:甲局)')
  expect(document.tasks[0]?.text).toBe('建设统一的数据平台。')
  expect(problems).toHaveLength(1)
})

it('keeps sub-items with their task', () => {
  const { document } = read(
    '1.建平台:\n(1)建库;\n(2)联网。(责任部门:甲局)\n2.办会。(责任部门:乙委)',
  )
  expect(document.tasks).toHaveLength(2)
  expect(document.tasks[0]?.text).toContain('(2)联网')
})

it('reads the deadline of a label, with its words', () => {
  const [task] = read('1.建平台。\n责任单位:甲局\n完成时限:2016年6月底前').document.tasks
  expect(task?.due).toEqual({ on: '2016-06-30', basis: 'stated', quote: '2016年6月底前' })
  expect(task?.attribution).toBe('责任单位:甲局\n完成时限:2016年6月底前')
})

it('takes the last of two dates, and lists both', () => {
  const [task] = read('1.6月底前试点,年底前推开。(责任部门:甲局)').document.tasks
  expect(task?.due.on).toBe('2016-12-31')
  expect(task?.milestones?.map(({ on }) => on)).toEqual(['2016-06-30', '2016-12-31'])
})

it('gives unnumbered paragraphs numbers in order, one for each attribution', () => {
  const { document } = read('推进甲事。(甲局牵头)推进乙事。(乙委负责)\n\n推进丙事。(丙办牵头)')
  expect(document.tasks.map(({ no, text }) => [no, text])).toEqual([
    [1, '推进甲事。'],
    [2, '推进乙事。'],
    [3, '推进丙事。'],
  ])
})

it('takes the first sentence of a run-in heading as its title', () => {
  const { document } = readDocument('2016年要点\n一、总体\n(一)推进某事。要做好。(甲局牵头)\n')
  expect(document.parts[0]?.themes[0]).toMatchObject({ title: '推进某事', taskNos: [1] })
  expect(document.tasks[0]?.text).toBe('要做好。')
})

it('lets numbers restart in each part, with seq unique', () => {
  const { document, problems } = readDocument(
    '2016年要点\n一、甲\n1.做甲。(甲局负责)\n二、乙\n1.做乙。(乙委负责)\n',
  )
  expect(document.tasks.map(({ no, seq }) => [no, seq])).toEqual([
    [1, 1],
    [1, 2],
  ])
  expect(problems).toEqual([])
})

it('warns of a gap in the numbers', () => {
  const { problems } = read('1.做甲。(甲局负责)\n3.做丙。(甲局负责)')
  expect(problems.map(({ message }) => message)).toEqual(['编号 2 缺失'])
})

it('reads full and half width alike', () => {
  expect(unitsOf('1.建平台。(责任部门：甲局、乙委）')).toEqual([
    ['responsible:甲局', 'responsible:乙委'],
  ])
})

it.each(['', '你好', '今天天气很好。\n明天也好。'])('refuses "%s" in one clear line', (text) => {
  expect(() => readDocument(text)).toThrow(NotAPlanError)
})

it('ends a plan of several years with its last one', () => {
  const { document } = readDocument('2016—2018年某市工作要点\n一、甲\n1.做甲。(甲局负责)\n')
  expect(document.tasks[0]?.due).toEqual({ on: '2018-12-31', basis: 'inferred', quote: null })
})

it('keeps what a target is measured against', () => {
  const [task] = read('1.网上办理比例不低于80%。(责任部门:甲局)').document.tasks
  expect(task?.targets).toEqual([{ quote: '不低于80%' }])
})

import { readDocument } from '../../../src/domain/reading'

const HEAD = '2016年虚拟市工作要点\n\n一、总体\n\n'
const kindsOf = (text: string) =>
  readDocument(text).document.blocks.map(({ kind, start, end }) => [
    kind,
    text.slice(start, end).trim(),
  ])

it.each(['— 12 —', '—12—', '第3页 共9页', '第3页,共9页', ' - 12 - '])(
  'leaves out the page number %s inside a line, with a warning',
  (page) => {
    const text = `${HEAD}1.建设统一的${page}数据平台。(责任部门:甲局)\n2.办会。(责任部门:乙委)\n`
    const { document, problems } = readDocument(text)
    expect(document.tasks[0]?.text).toBe('建设统一的数据平台。')
    expect(problems).toMatchObject([{ line: 5, severity: 'warning' }])
    expect(kindsOf(text)).toContainEqual(['noise', page.trim()])
  },
)

it.each(['2016—2018年', '3—5—7月', '得分-12-的', '第3页', '1-3-5'])(
  'keeps %s in a line',
  (words) => {
    const { document } = readDocument(`${HEAD}1.按${words}要求办。(责任部门:甲局)`)
    expect(document.tasks[0]?.text).toBe(`按${words}要求办。`)
  },
)

it('joins a paragraph of an annex that a page number parts', () => {
  const { document } = readDocument(
    `${HEAD}1.建平台。(责任部门:甲局)\n\n附件\n2015年工作报告\n一、情况\n(一)进展\n全年接入—3—目录。\n`,
  )
  expect(document.attachments[0]?.parts[0]?.sections[0]?.paragraphs).toEqual(['全年接入目录。'])
})

const FOOT =
  '责任编辑:某某\n分享到:\n微信\n打印\n关闭窗口\n主办单位:虚拟市政府办公室\n版权所有 虚拟市\n'

it('takes the foot of a web page after the last task for noise', () => {
  const text = `${HEAD}1.建平台。(责任部门:甲局)\n${FOOT}`
  const { document } = readDocument(text)
  expect(document.tasks[0]).toMatchObject({ text: '建平台。', units: [{ name: '甲局' }] })
  expect(kindsOf(text).filter(([kind]) => kind === 'noise').length).toBeGreaterThan(0)
})

it('takes it for noise after the last attachment', () => {
  const { document } = readDocument(
    `${HEAD}1.建平台。(责任部门:甲局)\n\n附件\n2015年工作报告\n一、情况\n(一)进展\n接入目录。\n\n${FOOT}`,
  )
  expect(document.attachments[0]?.parts[0]?.sections[0]?.paragraphs).toEqual(['接入目录。'])
  expect(document.attachments[0]?.closing).toEqual([])
})

it('keeps the labels of the last task before the foot of a page', () => {
  const { document } = readDocument(
    `${HEAD}1.做甲。\n主办单位:甲局\n2.做乙。\n主办单位:乙委\n【打印】 【关闭】\n`,
  )
  expect(document.tasks.map(({ units }) => units.map(({ name }) => name))).toEqual([
    ['甲局'],
    ['乙委'],
  ])
})

import { readDocument } from '../../../src/domain/reading'
import { SHANGHAI_2015 } from '../../sample-plan'

const { document, problems } = readDocument(SHANGHAI_2015)
const taskNo = (no: number) => {
  const task = document.tasks.find((one) => one.no === no)
  if (!task) throw new Error(`no task ${no}`)
  return task
}

describe('the 2015 Shanghai plan', () => {
  it('says what it is, who issued it and when', () => {
    expect(document).toMatchObject({
      number: '沪府办发〔2015〕16号',
      title: '2015年上海市政府电子政务重点工作安排',
      issuer: '上海市人民政府办公厅',
      issuedOn: '2015-03-06',
      year: 2015,
    })
  })

  it('has 4 parts, 14 themes, 47 tasks and 36 unit names', () => {
    const names = new Set(document.tasks.flatMap(({ units }) => units.map(({ name }) => name)))
    expect(document.parts).toHaveLength(4)
    expect(document.parts.flatMap(({ themes }) => themes)).toHaveLength(14)
    expect(document.tasks.map(({ no }) => no)).toEqual(
      Array.from({ length: 47 }, (_, at) => at + 1),
    )
    expect(names.size).toBe(36)
    expect(problems).toEqual([])
  })

  it('gives each theme its own tasks', () => {
    const themes = document.parts.flatMap((part) => part.themes)
    expect(themes.map(({ taskNos }) => taskNos.length)).toEqual([
      3, 4, 2, 2, 6, 7, 6, 3, 2, 1, 3, 3, 2, 3,
    ])
    expect(themes[7]).toMatchObject({ no: 1, title: '深化政府网站群建设', taskNos: [31, 32, 33] })
  })

  it.each([
    [1, ['市政府办公厅', '市审改办', '市经济信息化委', '市政府相关部门', '各区县政府']],
    [3, ['各区县政府', '市政府办公厅']],
    [17, ['市商务委', '自贸试验区管委会']],
    [37, ['市公务网管理中心', '市政府各部门', '各区县政府']],
    [47, ['市公务员局', '上海行政学院', '市政府办公厅', '各区县政府', '市政府相关部门']],
  ])('lists the units of task %i in printed order', (no, names) => {
    expect(taskNo(no).units).toEqual(names.map((name) => ({ name, role: 'responsible' })))
  })

  it('finds every unit of every task where the text has it', () => {
    for (const task of document.tasks) {
      const printed = task.attribution?.replace(/^[((][^:]*:/, '').replace(/[))]$/, '')
      expect(task.units.map(({ name }) => name)).toEqual(printed?.split('、'))
    }
  })

  it('keeps each text to the character', () => {
    for (const { text, attribution } of document.tasks) {
      expect(SHANGHAI_2015).toContain(`${text}${attribution}`)
    }
  })

  it('infers the end of the year for all, for the text states no date', () => {
    for (const { due } of document.tasks) {
      expect(due).toEqual({ on: '2015-12-31', basis: 'inferred', quote: null })
    }
  })

  it('marks the quantified aims, and no names that hold a number', () => {
    const targets = Object.fromEntries(
      document.tasks
        .filter((task) => task.targets.length > 0)
        .map((task) => [task.no, task.targets.map(({ quote }) => quote)]),
    )
    expect(targets).toEqual({
      7: ['累计1000项'],
      21: ['100万户'],
      25: ['10个主要业务条线200多个事项'],
      30: ['三级信访工作网络', '四类信访形式全覆盖'],
      33: ['全网站'],
    })
  })

  it.each([
    [4, 'hard', '出台信息共享管理规范'],
    [7, 'soft', '力争提供累计1000项数据产品的下载使用'],
    [16, 'soft', '逐步实现对本市融资性担保公司的实时监管'],
    [21, 'hard', '完成绿色账户覆盖100万户'],
    [45, 'soft', '适时出台《上海市电子政务绩效评估实施办法》'],
  ])('reads how firmly task %i is promised: %s', (no, strength, quote) => {
    expect(taskNo(no).commitment).toEqual({ strength, quote })
  })

  it('reads the annex: 6 parts, 19 sections, its preamble and its closing', () => {
    expect(document.attachments).toHaveLength(1)
    const [annex] = document.attachments
    expect(annex?.title).toBe('2014年上海市电子政务工作报告')
    expect(annex?.parts).toHaveLength(6)
    expect(annex?.parts.flatMap(({ sections }) => sections)).toHaveLength(19)
    expect(annex?.preamble).toHaveLength(1)
    expect(annex?.closing[0]).toMatch(/^2014年,本市电子政务工作取得了很大成绩/)
  })

  it('keeps the damaged character of the annex as it is', () => {
    const text = JSON.stringify(document.attachments)
    expect(text).toContain('0\ue01025米')
  })

  it('accounts for every character of the source, in order, without gap or overlap', () => {
    expect(document.blocks[0]?.start).toBe(0)
    const pieces = document.blocks.map(({ start, end }) => SHANGHAI_2015.slice(start, end))
    expect(pieces.join('')).toBe(SHANGHAI_2015)
    expect(document.blocks.filter(({ kind }) => kind === 'leftover')).toEqual([])
    expect(document.blocks.filter(({ kind }) => kind === 'task')).toHaveLength(47)
    expect(document.blocks.filter(({ kind }) => kind === 'section')).toHaveLength(19)
  })
})

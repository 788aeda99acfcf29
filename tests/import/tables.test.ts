import { textOfHtml } from '../../scripts/import/formats/html'
import { readDocument } from '../../src/domain/reading'

const page = (head: string, rows: string) =>
  `<html><body><h2>2016年虚拟市重点工作任务分解表(演示数据)</h2><table><tr>${head
    .split(' ')
    .map((cell) => `<th>${cell}</th>`)
    .join('')}</tr>${rows}</table></body></html>`
const read = (head: string, rows: string) => readDocument(textOfHtml(page(head, rows)))
const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
const rows = (count: number, text: string) => `<td rowspan="${count}">${text}</td>`

it('reads a task that spans rows as one, with all its units and dates', () => {
  const { document, problems } = read(
    '序号 工作任务 牵头单位 责任单位 完成时限',
    row(rows(2, '1'), rows(2, '建成数据平台'), '甲局', '乙委<br>丙办', '2016年6月底前') +
      row('丁局', '丙办', '2016年12月底前') +
      row('2', '改造大厅', '甲局', '', '持续推进'),
  )
  expect(problems).toEqual([])
  expect(document.tasks.map(({ no, text }) => [no, text])).toEqual([
    [1, '建成数据平台'],
    [2, '改造大厅'],
  ])
  expect(document.tasks[0]).toMatchObject({
    units: [
      { name: '甲局', role: 'lead' },
      { name: '乙委', role: 'responsible' },
      { name: '丙办', role: 'responsible' },
      { name: '丁局', role: 'lead' },
    ],
    due: { on: '2016-12-31', basis: 'stated', quote: '2016年12月底前' },
    milestones: [{ on: '2016-06-30' }, { on: '2016-12-31' }],
  })
})

it('adds the measures of a numbered task that spans rows to its words', () => {
  const { document } = read(
    '序号 工作任务 具体措施 责任单位',
    row(rows(2, '1'), rows(2, '建成数据平台'), '采购设备', '甲局') + row('接入目录', '乙委'),
  )
  expect(document.tasks.map(({ text }) => text)).toEqual(['建成数据平台\n采购设备\n接入目录'])
  expect(document.tasks[0]?.units.map(({ name }) => name)).toEqual(['甲局', '乙委'])
})

it('makes a task that spans numbered measures their theme', () => {
  const { document } = read(
    '重点任务 序号 工作内容 责任单位',
    row(rows(2, '推进公开'), '1', '公开预算', '甲局') + row('2', '公开决算', '乙委'),
  )
  expect(document.parts[0]?.themes).toMatchObject([{ title: '推进公开', taskNos: [1, 2] }])
})

it('reads columns of kinds as parts and themes', () => {
  const { document } = read(
    '类别 领域 序号 任务 责任单位',
    row(rows(2, '一、改革'), rows(1, '审批'), '1', '减少事项', '甲局') +
      row('服务', '2', '建设大厅', '乙委') +
      row('二、开放', '数据', '3', '开放数据', '丙办'),
  )
  expect(
    document.parts.map(({ no, title, themes }) => [no, title, themes.map((one) => one.title)]),
  ).toEqual([
    [1, '改革', ['审批', '服务']],
    [2, '开放', ['数据']],
  ])
})

it('reads a column of aims as targets, and a row across the table as a heading', () => {
  const { document, problems } = read(
    '序号 工作任务 工作目标 责任单位 完成时限',
    '<tr><td colspan="5">一、优化服务</td></tr>' +
      row('1', '建设大厅', '接入事项300项以上', '甲局', '6月底'),
  )
  expect(problems).toEqual([])
  expect(document.parts).toMatchObject([{ no: 1, title: '优化服务' }])
  expect(document.tasks[0]).toMatchObject({
    text: '建设大厅',
    targets: [{ quote: '300项以上' }],
    due: { on: '2016-06-30', quote: '6月底' },
  })
})

it('reads a heading of two rows, and one printed again on the next page', () => {
  const head =
    '<table><tr><td rowspan="2">序号</td><td rowspan="2">任务</td><td colspan="2">责任单位</td></tr><tr><td>牵头单位</td><td>配合单位</td></tr>'
  const { document } = readDocument(
    textOfHtml(
      `<h1>2016年虚拟县工作要点任务分解表</h1>${head}${row('1', '做甲', '甲局', '乙委')}<tr><td>序号</td><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>${row('2', '做乙', '乙委', '丙办')}</table>`,
    ),
  )
  expect(document.tasks.map(({ units }) => units.map(({ role }) => role))).toEqual([
    ['lead', 'supporting'],
    ['lead', 'supporting'],
  ])
})

it('leaves the words of a task as they are where a line breaks after 局', () => {
  const { document } = read(
    '序号 任务 责任单位',
    row('1', '由市公安局<br>建设平台', '甲局<br>乙委'),
  )
  expect(document.tasks[0]).toMatchObject({
    text: '由市公安局建设平台',
    units: [{ name: '甲局' }, { name: '乙委' }],
  })
})

it('reads a page that a table lays out as running text', () => {
  const { document } = readDocument(
    textOfHtml(
      '<table><tr><td><a>首页</a></td><td><table><tr><td><p>2016年虚拟市工作要点</p><p>一、总体</p><p>1.建平台。(责任部门:甲局)</p><p>2.办会。(责任部门:乙委)</p></td></tr></table></td></tr></table>',
    ),
  )
  expect(document.tasks.map(({ text }) => text)).toEqual(['建平台。', '办会。'])
})

it('refuses a table whose spans make a huge text of a small page', () => {
  const bomb = `<table>${`<tr><td rowspan="1000">${'字'.repeat(2900)}</td><td></td></tr>`.repeat(30)}${'<tr></tr>'.repeat(20_000)}</table>`
  expect(() => textOfHtml(bomb)).toThrow('表格展开后过大')
})

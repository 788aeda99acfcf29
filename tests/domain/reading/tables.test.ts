import { readDocument } from '../../../src/domain/reading'

it('reads a table: number, words, units by column, deadline; no attribution', () => {
  const { document, problems } = readDocument(
    '2016年某区重点工作任务分解表\n序号\t工作任务\t牵头单位\t配合单位\t完成时限\n' +
      '1\t建平台。\t甲局\t乙委、丙办\t2016年6月底前\n2\t办会。\t甲局\t\t长期坚持\n',
  )
  expect(problems).toEqual([])
  expect(document.tasks[0]).toMatchObject({
    no: 1,
    text: '建平台。',
    attribution: null,
    units: [
      { name: '甲局', role: 'lead' },
      { name: '乙委', role: 'supporting' },
      { name: '丙办', role: 'supporting' },
    ],
    due: { on: '2016-06-30', basis: 'stated', quote: '2016年6月底前' },
  })
  expect(document.tasks[1]?.due).toEqual({ on: null, basis: 'none', quote: '长期坚持' })
})

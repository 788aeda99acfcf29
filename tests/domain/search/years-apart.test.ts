import { documents } from '../../../mock/api/replies'
import type { OfficialDocument } from '../../../src/contract'
import { createAnswering } from '../../../src/domain/search/answers'

const [plan] = documents
if (!plan) throw new Error('no plan')

/** The same plan a year later, with the report of the year before it. */
const later = JSON.parse(
  JSON.stringify(plan)
    .replace(/2015(?=年|-)/g, '2016')
    .replace(/2014年/g, '2015年')
    .replaceAll(plan.id, `${plan.id}-later`)
    .replace(/"year":2015/, '"year":2016'),
) as OfficialDocument

const orders = [
  ['the newer first', [later, plan]],
  ['the older first', [plan, later]],
] as const

describe.each(orders)('of two plans, %s', (_, both) => {
  const { answer } = createAnswering(both)
  const citedBy = (question: string) => [
    ...new Set(answer(question)?.citations.map(({ documentId }) => documentId)),
  ]

  it.each([
    ['2014年市公安局做了什么', plan.id],
    ['2015年市公安局做了什么', later.id],
    ['市公安局做了什么', later.id],
    ['2014年市地税局做了什么', plan.id],
    ['2014年热线接听了多少来电', plan.id],
    ['2015年热线接听了多少来电', later.id],
    ['2014年政务外网接入多少终端', plan.id],
    ['2015年政务外网接入多少终端', later.id],
    ['2015年绿色账户要覆盖多少户', plan.id],
    ['2015年市公安局要做什么', plan.id],
    ['2016年市公安局要做什么', later.id],
  ])('%s is told by one', (question, id) => {
    expect(citedBy(question)).toEqual([id])
  })

  it.each(['政务外网接入多少终端', '绿色账户要覆盖多少户', '移动办公实现了吗', '基础数据库有哪些'])(
    '%s is told by one at the most',
    (question) => {
      expect(citedBy(question).length).toBeLessThan(2)
    },
  )

  it.each(['2013年市公安局做了什么', '2016年市公安局做了什么', '2014年市公安局要做什么'])(
    '%s is told by none',
    (question) => {
      expect(answer(question)).toBeNull()
    },
  )
})

import fc from 'fast-check'
import { deadlineMessage, groupByDay } from '../../../src/domain/inbox'
import type { Reminder } from '../../../src/domain/reminders'

const reminder = (taskId: string, change: Partial<Reminder> = {}): Reminder => ({
  taskId,
  dueOn: '2015-12-31',
  basis: 'inferred',
  leadDays: 30,
  on: '2015-12-01',
  at: '2015-12-01T01:00:00.000Z',
  ...change,
})
const tasks = new Map(
  Array.from({ length: 9 }, (_, at) => [
    `d1-${at}`,
    { id: `d1-${at}`, no: at, headline: `任务${at}` },
  ]),
)

describe('the message about dates', () => {
  it('names the date and its basis', () => {
    expect(deadlineMessage([reminder('d1-3')], tasks, '2015-12-01')).toMatchObject({
      kind: 'deadline',
      title: '任务3',
      body: '时限：2015年12月31日（推定），还有30天',
      link: '/pages/task/index?id=d1-3',
      basis: 'inferred',
    })
  })

  it('never calls an inferred date overdue', () => {
    const words = (basis: Reminder['basis'], today: string) =>
      deadlineMessage([reminder('d1-3', { basis })], tasks, today)?.body
    expect(words('inferred', '2016-01-04')).toContain('推定日期已过')
    expect(words('stated', '2015-12-31')).toContain('今天到期')
  })

  it('is one for many tasks, and says each date once, with its basis', () => {
    const message = deadlineMessage(
      [...tasks.keys()].map((id) => reminder(id)),
      tasks,
      '2015-12-01',
    )
    expect(message?.title).toBe('9 项任务的时限将近')
    expect(message?.body.split('\n')[0]).toBe('时限：2015年12月31日（推定），还有30天')
    expect(message?.body).toContain('第4项 任务4')
    expect(message?.body).toContain('另有 4 项')
  })

  it('is not written about tasks that are gone', () => {
    expect(deadlineMessage([reminder('d9-9')], tasks, '2015-12-01')).toBeNull()
  })
})

describe('the inbox by day', () => {
  it('has the latest day first, the unread first in a day, and loses no message', () => {
    const message = fc.record({
      id: fc.uuid(),
      createdAt: fc
        .date({ min: new Date('2015-11-01'), max: new Date('2016-01-31'), noInvalidDate: true })
        .map((at) => at.toISOString()),
      readAt: fc.option(fc.constant('2016-02-01T00:00:00.000Z')),
    })
    fc.assert(
      fc.property(fc.uniqueArray(message, { selector: ({ id }) => id }), (messages) => {
        const groups = groupByDay(messages, '2016-01-31')
        expect(groups.flatMap((group) => group.messages)).toHaveLength(messages.length)
        const days = groups.map(({ on }) => on)
        expect(days).toEqual([...days].sort().reverse())
        for (const group of groups) {
          const read = group.messages.map(({ readAt }) => readAt !== null)
          expect(read).toEqual([...read].sort())
        }
      }),
    )
  })

  it('names days as people do', () => {
    const at = (createdAt: string) =>
      groupByDay([{ id: 'a', createdAt, readAt: null }], '2016-01-02')[0]?.title
    expect(at('2016-01-01T16:30:00Z')).toBe('今天')
    expect(at('2015-12-31T16:30:00Z')).toBe('昨天')
    expect(at('2015-12-30T16:30:00Z')).toBe('2015年12月31日')
  })
})

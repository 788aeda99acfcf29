import fc from 'fast-check'
import {
  faultsOfReport,
  linesOf,
  misquoted,
  progressOf,
  reviseUpdate,
} from '../../../src/domain/updates'
import { buildUpdate, D, said, samplePlan, task } from './build-update'

describe('what a report must hold', () => {
  const faults = (report: Partial<Parameters<typeof faultsOfReport>[0]>) =>
    faultsOfReport({ ...said, ...report }, [samplePlan], D).map(({ path }) => path)

  it.each([
    [{}, []],
    [{ stage: 'completed' as const }, ['body.evidence']],
    [
      {
        stage: 'completed' as const,
        percent: 90,
        evidence: [{ url: 'https://a.cn', title: '页' }],
      },
      ['body.percent'],
    ],
    [{ stage: 'not_started' as const, percent: 1 }, ['body.percent']],
    [{ percent: 100 }, ['body.percent']],
    [{ dueOn: '2015-03-05' }, ['body.dueOn']],
    [{ dueOn: '2015-03-06' }, []],
    [{ milestone: { on: '2014-12-31', title: '节点' } }, ['body.milestone.on']],
  ])('%j lacks %j', (report, expected) => expect(faults(report)).toEqual(expected))

  it('refuses a quotation that is not in the document to the letter', () => {
    const evidence = [
      { documentId: D, quote: '完成绿色账户覆盖100万户' },
      { documentId: D, quote: '完成绿色账户覆盖200万户' },
    ]
    const text = task(21).text
    expect(misquoted({ evidence }, () => text)).toEqual([
      { path: 'body.evidence.1.quote', message: '引文与文件原文不一致' },
    ])
  })
})

it('a task of several units has a line for each, in printed order, never one merged claim', () => {
  const updates = [
    buildUpdate({ id: 'b', unitId: 'huangpu', unitName: '黄浦区', stage: 'completed' }),
    buildUpdate({ id: 'c', createdAt: '2015-11-01T00:00:00Z', stage: 'in_difficulty' }),
    buildUpdate({ id: 'a' }),
    buildUpdate({ id: 'd', unitId: 'jingji-xinxihua-wei', unitName: '市经济信息化委' }),
  ]
  const lines = linesOf(task(25), updates)
  expect(lines.map(({ unitId }) => unitId)).toEqual([
    'jingji-xinxihua-wei',
    'minzheng-ju',
    'huangpu',
  ])
  expect(lines[1]?.latest.id).toBe('c')
  expect(lines[1]?.earlier.map(({ id }) => id)).toEqual(['a'])
})

it('counts for the plan and each theme: lines of units, and tasks that nobody spoke of', () => {
  const progress = progressOf(samplePlan, [
    buildUpdate({ id: 'a' }),
    buildUpdate({ id: 'b', unitId: 'huangpu', stage: 'completed', sample: true }),
  ])
  expect(progress.plan).toEqual({
    tasks: 47,
    reported: 1,
    stages: { not_started: 0, in_progress: 1, completed: 1, in_difficulty: 0 },
    samples: 1,
  })
  expect(progress.themes).toHaveLength(14)
  expect(progress.themes.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(47)
})

it('a correction keeps what was said, whenever it was said', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), (notes) => {
      const last = notes.reduce(
        (update, note, at) =>
          reviseUpdate(update, { ...said, note }, null, `2015-11-0${at + 1}T00:00:00Z`),
        buildUpdate({ note: '起初' }),
      )
      expect(last.revision).toBe(notes.length + 1)
      expect([last, ...last.history].map(({ note }) => note).reverse()).toEqual(['起初', ...notes])
      expect(last.createdAt).toBe('2015-10-01T02:00:00Z')
    }),
  )
})

import fc from 'fast-check'
import type { TaskUpdate } from '../../../src/contract'
import {
  certaintyOf,
  effectiveDue,
  faultsOfReport,
  linesOf,
  misquoted,
  progressOf,
  refusalOf,
  reviseUpdate,
} from '../../../src/domain/updates'
import { documents } from '../../../mock/api/replies'

function raise(): never {
  throw new Error('the plan of 2015 is missing')
}

const D = 'dcd4d5308'
const samplePlan = documents.find(({ id }) => id === D) ?? raise()
const task = (no: number) => {
  const found = samplePlan.tasks.find((one) => one.no === no)
  if (!found) throw new Error(`no task ${no}`)
  return found
}

function buildUpdate(fields: Partial<TaskUpdate> = {}): TaskUpdate {
  return {
    id: 'u1',
    taskId: `${D}-25`,
    unitId: 'minzheng-ju',
    unitName: '市民政局',
    stage: 'in_progress',
    note: '正在推进。',
    percent: null,
    evidence: [],
    dueOn: null,
    dueBasis: 'reported',
    milestone: null,
    createdAt: '2015-10-01T02:00:00Z',
    revisedAt: null,
    revision: 1,
    history: [],
    sample: false,
    ...fields,
  }
}

const said = {
  stage: 'in_progress' as const,
  note: '好',
  percent: null,
  evidence: [],
  dueOn: null,
  milestone: null,
}

describe('who may do what', () => {
  const nobody = { isPerson: false, unitIds: [] }
  const person = { isPerson: true, unitIds: [] }
  const ofA = { isPerson: true, unitIds: ['a'] }
  const ofB = { isPerson: true, unitIds: ['b'] }
  const certain = { unitId: 'a', certainty: 'certain' as const, isAccepted: false }

  it.each([
    ['public', nobody, 'no_session', 'no_session', 'no_session', 'no_session', null],
    ['person', person, 'not_your_unit', 'not_your_unit', 'not_your_unit', 'not_your_unit', null],
    ['official of A', ofA, null, null, null, null, null],
    [
      'official of B',
      ofB,
      'not_your_unit',
      'not_your_unit',
      'not_your_unit',
      'not_your_unit',
      null,
    ],
  ] as const)('%s on a certain task of A', (_, actor, report, revise, accept, leave, correct) => {
    const outcomes = (['report', 'revise', 'accept', 'leave', 'correct'] as const).map((write) =>
      refusalOf(actor, { write, ...certain }),
    )
    expect(outcomes).toEqual([report, revise, accept, leave, correct])
  })

  it('a possible task wants acceptance first, and a foreign one can never be accepted', () => {
    const possible = { unitId: 'a', certainty: 'possible' as const, isAccepted: false }
    expect(refusalOf(ofA, { write: 'report', ...possible })).toBe('not_accepted')
    expect(refusalOf(ofA, { write: 'accept', ...possible })).toBeNull()
    expect(refusalOf(ofA, { write: 'report', ...possible, isAccepted: true })).toBeNull()
    const none = { unitId: 'a', certainty: 'none' as const, isAccepted: true }
    expect(refusalOf(ofA, { write: 'report', ...none })).toBe('not_its_task')
    expect(refusalOf(ofA, { write: 'accept', ...none })).toBe('not_its_task')
  })

  it('nobody but an official of the unit ever changes anything of it', () => {
    fc.assert(
      fc.property(
        fc.record({ isPerson: fc.boolean(), unitIds: fc.array(fc.constantFrom('b', 'c')) }),
        fc.constantFrom('report' as const, 'revise' as const, 'accept' as const, 'leave' as const),
        fc.constantFrom('certain' as const, 'possible' as const, 'none' as const),
        fc.boolean(),
        (actor, write, certainty, isAccepted) => {
          expect(refusalOf(actor, { write, unitId: 'a', certainty, isAccepted })).not.toBeNull()
        },
      ),
    )
  })

  it.each([
    [28, 'lvyou-ju', 'certain'],
    [1, 'huangpu', 'certain'],
    [31, 'huangpu', 'possible'],
    [21, 'huangpu', 'none'],
    [1, 'u01dfd2b1', 'none'],
    [1, 'nobody', 'none'],
  ])('task %i is %s: %s', (no, unitId, expected) => {
    expect(certaintyOf(samplePlan, `${D}-${no}`, unitId)).toBe(expected)
  })
})

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

describe('a reported deadline', () => {
  const reported = buildUpdate({ dueOn: '2015-12-20' })

  it('replaces an inferred one, and names whose it is', () => {
    expect(effectiveDue(task(25), [reported])).toMatchObject({
      dueOn: '2015-12-20',
      dueBasis: 'reported',
      reported: [{ unitName: '市民政局', on: '2015-12-20' }],
    })
  })

  it('never replaces what the document states', () => {
    const stated = { ...task(25), dueOn: '2015-11-30', dueBasis: 'stated' as const }
    expect(effectiveDue(stated, [reported])).toEqual({
      dueOn: '2015-11-30',
      dueBasis: 'stated',
      reported: [],
    })
  })

  it('of several units stays several; the earliest counts, and a later silence takes none back', () => {
    const due = effectiveDue(task(25), [
      reported,
      buildUpdate({ id: 'later', createdAt: '2015-11-01T00:00:00Z' }),
      buildUpdate({ id: 'x', unitId: 'huangpu', unitName: '黄浦区', dueOn: '2015-12-01' }),
    ])
    expect(due.dueOn).toBe('2015-12-01')
    expect(due.reported).toHaveLength(2)
  })
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

import { datedTasks, effectiveDue, reportedDuesOf } from '../../../src/domain/updates'
import { buildUpdate, D, samplePlan, task } from './build-update'

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

describe('the dates of a whole plan', () => {
  const updates = [
    buildUpdate({ id: 'a', dueOn: '2015-12-20' }),
    buildUpdate({ id: 'b', unitId: 'huangpu', unitName: '黄浦区', dueOn: '2015-12-01' }),
    buildUpdate({ id: 'c', taskId: `${D}-7`, dueOn: '2015-11-30', sample: true }),
    buildUpdate({ id: 'd', taskId: `${D}-8` }),
  ]
  const dues = reportedDuesOf(samplePlan.tasks, updates)

  it('are those that units gave, in the order of the plan', () => {
    expect(dues.map(({ updateId }) => updateId)).toEqual(['c', 'a', 'b'])
  })

  it('hold in the list as they hold for each task, and say what is 演示数据', () => {
    const dated = datedTasks(samplePlan.tasks, dues)
    dated.forEach((one, at) => {
      const printed = samplePlan.tasks[at]
      if (!printed) throw new Error('a task came from nowhere')
      const own = updates.filter(({ taskId }) => taskId === one.id)
      const { dueOn, dueBasis } = effectiveDue(printed, own)
      expect([one.dueOn, one.dueBasis]).toEqual([dueOn, dueBasis])
    })
    const of = (no: number) => dated.find((one) => one.no === no)
    expect(of(25)).toMatchObject({ dueOn: '2015-12-01', dueSample: false })
    expect(of(7)).toMatchObject({ dueOn: '2015-11-30', dueSample: true })
    expect(of(8)).toBe(task(8))
  })
  it('are a unit’s own where the reader is that unit; what others gave stands beside, with whose it is', () => {
    const dated = datedTasks(samplePlan.tasks, dues, 'huangpu')
    const of = (no: number) => dated.find((one) => one.no === no)
    expect(of(25)).toMatchObject({
      dueOn: '2015-12-01',
      dueBasis: 'reported',
      elsewhere: [{ unitName: '市民政局', on: '2015-12-20' }],
    })
    expect(of(7)).toMatchObject({
      dueOn: '2015-12-31',
      dueBasis: 'inferred',
      elsewhere: [{ on: '2015-11-30' }],
    })
  })
})

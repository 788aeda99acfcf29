import type { TaskUpdate } from '../../../src/contract'
import { documents } from '../../../mock/api/replies'

function raise(): never {
  throw new Error('the plan of 2015 is missing')
}

export const D = 'dcd4d5308'
export const samplePlan = documents.find(({ id }) => id === D) ?? raise()
export const task = (no: number) => {
  const found = samplePlan.tasks.find((one) => one.no === no)
  if (!found) throw new Error(`no task ${no}`)
  return found
}

export function buildUpdate(fields: Partial<TaskUpdate> = {}): TaskUpdate {
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

/** A report that nothing is wrong with. */
export const said = {
  stage: 'in_progress' as const,
  note: '好',
  percent: null,
  evidence: [],
  dueOn: null,
  milestone: null,
}

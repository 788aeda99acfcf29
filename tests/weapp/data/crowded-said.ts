import { tasks, titleAt, units } from './crowded-plan'

const times = <Item>(length: number, item: (at: number) => Item) =>
  Array.from({ length }, (_, at) => item(at))

const said = (at: number) => ({
  ...{ stage: 'in_progress', note: titleAt(at), percent: at % 100, dueOn: '2015-12-01' },
  evidence: times(5, (one) => ({ url: `https://example.invalid/${one}`, title: '演示数据' })),
  milestone: { on: '2015-11-30', title: '演示节点' },
})

/** 60 units have spoken, the first of them twenty times, with as many corrections. */
export const updates = times(80, (at) => {
  const unit = units[Math.max(0, at - 20)]
  return {
    ...said(at),
    ...{ id: `update-${at}`, taskId: tasks[30]?.id, unitId: unit?.id, unitName: unit?.name },
    createdAt: new Date(Date.UTC(2015, 10, 1) - at * 3600_000).toISOString(),
    revisedAt: at === 0 ? '2015-11-02T00:00:00.000Z' : null,
    revision: at === 0 ? 21 : 1,
    history:
      at === 0
        ? times(20, (one) => ({
            ...said(one),
            revision: 20 - one,
            saidAt: '2015-10-01T00:00:00.000Z',
          }))
        : [],
    sample: true,
  }
})

export const acceptances = times(70, (at) => ({
  ...{ taskId: tasks[30]?.id, unitId: units[at]?.id, unitName: units[at]?.name },
  ...{ acceptedAt: '2015-10-01T00:00:00.000Z', sample: true },
}))

export const related = times(70, (at) => ({
  taskId: tasks[at + 31]?.id,
  taskNo: at + 32,
  headline: titleAt(at),
  reason: '演示数据',
}))

const kinds = ['task', 'theme', 'unit', 'post']
export const results = times(80, (at) => ({
  kind: kinds[at % 4],
  id: at % 4 === 0 ? tasks[at]?.id : units[at]?.id,
  title: titleAt(at),
  snippet: `演示数据 ${titleAt(at).slice(0, 120)}`,
  ranges: [[0, 2]],
}))
export const kindCounts = kinds.map((kind) => ({ kind, total: 1000 }))

const counts = { tasks: 120, reported: 60, samples: 60 }
const stages = { not_started: 1, in_progress: 50, completed: 5, in_difficulty: 4 }
export const progress = {
  plan: { ...counts, stages },
  themes: tasks.map(({ themeId }) => ({ themeId, ...counts, stages })),
}
export const dues = times(60, (at) => ({
  ...{ taskId: tasks[at]?.id, unitId: units[at]?.id, unitName: units[at]?.name },
  ...{ on: '2015-12-01', updateId: `update-${at}`, sample: true },
}))

import { buildLongPlan } from '../../long-plan'
import type { Replies } from './office'

/** WeChat's audit names a node that has more children. */
const MOST_CHILDREN = 60
/** So many units has the plan, and so many of them does each task name. */
const UNITS = 114
const NAMED = MOST_CHILDREN + 5
const TASKS = 120

const id = 'dcd4d5308'
const base = buildLongPlan(TASKS)
const units = Array.from({ length: UNITS }, (_, at) => ({
  ...base.units[0],
  id: `crowd-${at}`,
  name: `演示单位${at + 1}`,
  kind: at % 3 === 0 ? 'district' : 'body',
  aliases: [`演示${at + 1}`],
  group: null,
}))
const everybody = {
  ...base.units[0],
  id: 'crowd-all',
  name: '各演示单位',
  kind: 'group',
  aliases: [],
  group: {
    scope: 'department',
    certainty: 'certain',
    memberIds: units.map((unit) => unit.id),
    possibleMemberIds: [],
  },
}
const named = [everybody, ...units.slice(0, NAMED)]
const tasks = base.tasks.map((task) => ({
  ...task,
  id: `${id}-${task.seq}`,
  documentId: id,
  themeId: `${id}-p1t${task.seq}`,
  dueOn: new Date(Date.UTC(2015, 0, task.seq)).toISOString().slice(0, 10),
  units: named.map((unit) => ({ unitId: unit.id, name: unit.name, role: 'responsible' })),
}))
/** 演示数据: each task by another day and of another theme, and named by more units than a node may have children. */
const plan = {
  ...base,
  id,
  units: [everybody, ...units],
  tasks,
  parts: [
    {
      no: 1,
      title: '演示数据',
      themes: tasks.map(({ themeId, id: taskId }, at) => ({
        id: themeId,
        no: at + 1,
        title: `演示主题${at + 1}`,
        taskIds: [taskId],
      })),
    },
  ],
}
const { parts: _, tasks: __, ...summary } = plan

const lines = Array.from({ length: 400 }, (_, at) => `第${at + 1}段，演示数据，用来试长文。`)
const blocks = lines.map((line, at) => {
  const start = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0)
  return { start, end: start + line.length, kind: at % 5 === 0 ? 'theme' : 'paragraph' }
})

const post = {
  id: `${id}-notice`,
  channel: 'release',
  title: '演示数据',
  summary: '演示数据',
  publishedAt: '2015-03-01T08:00:00.000Z',
  source: { documentId: id, title: plan.title, number: null },
  blocks: lines.slice(0, 100).map((text, at) => ({ kind: at % 2 ? 'paragraph' : 'heading', text })),
  taskIds: tasks.map((task) => task.id),
  themeIds: tasks.map((task) => task.themeId),
  unitIds: units.map((unit) => unit.id),
}

export const crowdedReplies: Replies = [
  [/\/documents$/, { documents: [summary] }],
  [/\/documents\/[^/]+\/source$/, { documentId: id, version: '0', text: lines.join('\n'), blocks }],
  [/\/documents\/[^/]+$/, { document: plan }],
  [/\/posts\/[^/]+$/, { post, newer: null, older: null, relatedPosts: [] }],
  [/\/tasks\/[^/]+$/, { task: tasks[30], updates: [], acceptances: [], related: [] }],
  [/\/v1\/units$/, { units: plan.units }],
]

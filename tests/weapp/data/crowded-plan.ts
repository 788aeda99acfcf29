import { buildLongPlan } from '../../long-plan'
import { LONG, TURNED } from './odd'

/** WeChat's audit names a node that has more children. */
const MOST_CHILDREN = 60
/** Each third title has 500 letters, each third is read from right to left: 演示数据. */
export const titleAt = (at: number) =>
  [`演示标题${at + 1}`, `${at + 1}${LONG}`.slice(0, 500), `${TURNED}${at + 1}`][at % 3] ?? ''

/** So many units has the plan, and so many of them does each task name. */
const UNITS = 114
const NAMED = MOST_CHILDREN + 5
const TASKS = 120

export const id = 'dcd4d5308'
const base = buildLongPlan(TASKS)
export const units = Array.from({ length: UNITS }, (_, at) => ({
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
export const tasks = base.tasks.map((task) => ({
  ...task,
  id: `${id}-${task.seq}`,
  documentId: id,
  themeId: `${id}-p1t${task.seq}`,
  headline: titleAt(task.seq),
  dueOn: new Date(Date.UTC(2015, 0, task.seq)).toISOString().slice(0, 10),
  units: named.map((unit) => ({ unitId: unit.id, name: unit.name, role: 'responsible' })),
}))
/** 演示数据: each task by another day and of another theme, and named by more units than a node may have children. */
export const plan = {
  ...base,
  id,
  title: '2015年演示数据工作安排',
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

import { buildLongPlan } from '../../long-plan'
import type { Replies } from './office'

/** Data that no office would print, and that one day comes all the same: 演示数据. */
export const HEBREW = 'משרד הממשלה'
export const LONG = `${'很长的标题'.repeat(60)}${'Averylongwordwithoutanyspace'.repeat(8)}`.slice(
  0,
  500,
)
/** Turns the order of what follows, where nothing holds it. */
export const TURNED = `\u202e${HEBREW}`

const MANY = 65
/** A task names so many at most: a group that stands for more is one name. */
const NAMED = 40
const base = buildLongPlan(MANY)
const units = Array.from({ length: MANY }, (_, at) => ({
  ...base.units[0],
  id: `odd-unit-${at}`,
  name: at === 0 ? LONG : `${TURNED}${at}`,
  aliases: [HEBREW],
}))

/** A plan of one theme whose 65 tasks have titles of 500 letters, or right to left, and 65 units each. */
const plan = {
  ...base,
  id: 'dcd4d5308',
  title: LONG,
  units: [...base.units, ...units],
  parts: [{ no: 1, title: LONG, themes: [{ id: 'dcd4d5308-p1t1', no: 1, title: TURNED }] }].map(
    (part) => ({
      ...part,
      themes: part.themes.map((theme) => ({
        ...theme,
        taskIds: base.tasks.map(({ seq }) => `dcd4d5308-${seq}`),
      })),
    }),
  ),
  tasks: base.tasks.map((task) => ({
    ...task,
    id: `dcd4d5308-${task.seq}`,
    documentId: 'dcd4d5308',
    themeId: 'dcd4d5308-p1t1',
    headline: task.seq % 2 ? LONG : `${TURNED} 建设`,
    text: `${LONG}${HEBREW} ${task.text}`,
    units: [
      { unitId: 'huangpu', name: LONG, role: 'responsible' },
      ...units.slice(0, NAMED).map(({ id, name }) => ({ unitId: id, name, role: 'responsible' })),
    ],
  })),
}
const { parts: _, tasks: __, ...summary } = plan

export const oddReplies: Replies = [
  [/\/documents$/, { documents: [summary] }],
  [/\/documents\/[^/]+$/, { document: plan }],
  [/\/tasks\/[^/]+$/, { task: plan.tasks[30], updates: [], acceptances: [], related: [] }],
  [/\/v1\/units$/, { units: plan.units }],
]

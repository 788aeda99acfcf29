import { DEFAULT_REMINDER_SETTINGS } from '../../../src/contract'
import { id, tasks, titleAt, units } from './crowded-plan'

const MANY = 200
const places = Array.from({ length: MANY }, (_, at) => at)
const taskIdAt = (at: number) => tasks[at % tasks.length]?.id ?? ''
const instantAt = (at: number) => new Date(Date.UTC(2015, 10, 1) - at * 20 * 3600_000).toISOString()

/** 200 follows, of the kinds that there are. */
export const subscriptions = places.map((at) => ({
  id: `follow-${at}`,
  target:
    at < 60
      ? { kind: 'task', id: taskIdAt(at) }
      : at < 160
        ? { kind: 'unit', id: units[at - 60]?.id }
        : { kind: 'words', q: `演示${titleAt(at)}`.slice(0, 60) },
  certainty: 'all',
  paused: at % 4 === 0,
  forecastPerMonth: at,
}))

/** 200 messages of 166 days. */
export const messages = places.map((at) => ({
  id: `message-${at}`,
  kind: ['deadline', 'update', 'document', 'post'][at % 4],
  title: titleAt(at),
  body: `演示数据 ${titleAt(at + 1)}`,
  link: `/pages/task/index?id=${taskIdAt(at)}`,
  basis: null,
  createdAt: instantAt(at),
  readAt: at % 2 ? instantAt(0) : null,
}))

export const settings = {
  ...DEFAULT_REMINDER_SETTINGS,
  tasks: tasks.map((task) => ({ taskId: task.id, leadDays: [30, 7, 1, 0] })),
}

const fields = {
  ...{ stage: 'in_progress', note: titleAt(1), percent: '5', links: [], quotes: [], dueOn: '' },
  ...{ milestoneOn: '', milestoneTitle: '', reason: '' },
}

/** What a phone has kept of somebody who follows, keeps and writes all that there is. */
export const crowdedStore: Record<string, string> = Object.fromEntries(
  Object.entries({
    session: { token: 'token-of-a-test', expiresAt: '2099-01-01T00:00:00.000Z' },
    favourites: tasks.map((task) => task.id),
    'favourite-posts': places.map((at) => ({ id: `${id}-post-${at}`, title: titleAt(at) })),
    'read-posts': places.map((at) => `${id}-post-${at}`),
    'search-history': places.slice(0, 10).map((at) => titleAt(at).slice(0, 200)),
    'my-units': [units[1]?.id],
    bindings: units.slice(0, 20).map(({ id: unitId, name }) => ({
      unitId,
      name,
      since: '2015-03-01T00:00:00.000Z',
    })),
    drafts: places.map((at) => ({
      ...{ taskId: taskIdAt(at), taskTitle: titleAt(at), documentId: id },
      ...{ unitId: units[at % units.length]?.id, unitName: units[at % units.length]?.name },
      ...{ corrects: null, fields, savedAt: 0, waitsFor: '' },
    })),
    corrections: places.map((at) => ({
      ...{ id: `correction-${at}`, taskId: taskIdAt(30), field: 'due', text: titleAt(at) },
      receivedAt: instantAt(at),
    })),
  }).map(([key, value]) => [key, JSON.stringify(value)]),
)

import type { SubscriptionCertainty, SubscriptionTarget } from '../../../../src/contract'
import {
  forecastPerMonth,
  type ForecastSettings,
  type MessageHistory,
  type PastHappening,
  type UnitTable,
} from '../../../../src/domain/subscriptions'
import { shanghaiDay } from '../../clock'
import { listPosts } from '../../repositories/content/posts'
import { listUpdates } from '../../repositories/officials/updates'
import type { Runtime } from '../../runtime'
import { readFollowedContent } from '../content/followed-content'

/** More than a year of each: a forecast looks back no further. */
const MOST_POSTS = 2_000
const MOST_UPDATES = 5_000

/** What came before, and every date as it holds now. */
async function readHistory({
  db,
  clock,
}: Runtime): Promise<{ history: MessageHistory; units: UnitTable }> {
  const { documents, tasks, units } = await readFollowedContent(db)
  const posts = (await listPosts(db, { until: clock.now().toISOString(), limit: MOST_POSTS })).map(
    (post): PastHappening => ({
      on: shanghaiDay(new Date(post.publishedAt)),
      happening: { kind: 'post', post },
    }),
  )
  const issued = documents.flatMap((document): PastHappening[] =>
    document.issuedOn ? [{ on: document.issuedOn, happening: { kind: 'document', document } }] : [],
  )
  const updates = (await listUpdates(db, {}, MOST_UPDATES)).flatMap(
    ({ taskId, note, createdAt }): PastHappening[] => {
      const task = tasks.get(taskId)
      const on = shanghaiDay(new Date(createdAt))
      return task ? [{ on, happening: { kind: 'update', task, note } }] : []
    },
  )
  return { history: { news: [...posts, ...issued, ...updates], tasks: [...tasks.values()] }, units }
}

/** 约每月几条, for any number of targets of one request; in the settings of who asks, where it is known who. */
export async function forecaster(runtime: Runtime, settings?: ForecastSettings) {
  const { history, units } = await readHistory(runtime)
  const today = runtime.clock.today()
  return (target: SubscriptionTarget, certainty: SubscriptionCertainty) =>
    forecastPerMonth({ target, certainty }, history, today, units, settings)
}

export async function forecast(
  runtime: Runtime,
  target: SubscriptionTarget,
  certainty: SubscriptionCertainty,
): Promise<number> {
  return (await forecaster(runtime))(target, certainty)
}

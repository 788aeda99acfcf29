import {
  problems,
  type Subscription,
  type SubscriptionCertainty,
  type SubscriptionTarget,
} from '../../../src/contract'
import {
  forecastPerMonth,
  mergeSubscriptions,
  targetKey,
  type ForecastSettings,
} from '../../../src/domain/subscriptions'
import type { EmbeddedState, Handlers } from '../handler'
import { nextId, type KeptSubscription, type Mine } from './mine'
import { historyUntil } from './news'
import { unitTable } from './plan'
import { settingsOf } from './settings'

function perMonth(
  target: SubscriptionTarget,
  certainty: SubscriptionCertainty,
  state: EmbeddedState,
  settings?: ForecastSettings,
) {
  const history = historyUntil(state)
  return forecastPerMonth({ target, certainty }, history, state.today, unitTable, settings)
}

function shown(
  { id, target, certainty, paused }: KeptSubscription,
  state: EmbeddedState,
): Subscription {
  const forecast = perMonth(target, certainty, state, settingsOf(state.mine))
  return { id, target, certainty, paused, forecastPerMonth: forecast }
}

const ofTarget = (mine: Mine, target: SubscriptionTarget) =>
  mine.subscriptions.find((one) => targetKey(one.target) === targetKey(target))

/** `kind` with `id`, or with `q`, as a query string has them; null where they do not fit. */
function targetOfQuery({ kind, id, q }: Record<string, unknown>): SubscriptionTarget | null {
  if (kind === 'words') return typeof q === 'string' && q.trim() ? { kind, q: q.trim() } : null
  const isTarget =
    kind === 'theme' ||
    kind === 'unit' ||
    kind === 'task' ||
    kind === 'series' ||
    kind === 'channel'
  return isTarget && typeof id === 'string' ? { kind, id } : null
}

export const subscriptionHandlers = {
  forecastSubscription({ query }, state) {
    const target = targetOfQuery(query)
    if (!target) return problems.invalid([{ path: 'query.id', message: '缺少这个参数' }])
    return { perMonth: perMonth(target, query.certainty === 'certain' ? 'certain' : 'all', state) }
  },
  listSubscriptions: (_, state) => ({
    subscriptions: state.mine.subscriptions.map((one) => shown(one, state)),
  }),
  createSubscription({ body: { target, certainty } }, state) {
    const { mine, now } = state
    const known = ofTarget(mine, target)
    if (known) {
      if (certainty) known.certainty = certainty
      return shown(known, state)
    }
    const created: KeptSubscription = {
      id: nextId(mine, 's'),
      target,
      certainty: certainty ?? 'all',
      paused: false,
      since: now(),
    }
    mine.subscriptions.push(created)
    return shown(created, state)
  },
  updateSubscription({ params, body }, state) {
    const { mine, now } = state
    const known = mine.subscriptions.find(({ id }) => id === params.id)
    if (!known) return problems.notFound('订阅')
    // What came while it was paused is not made up for.
    if (known.paused && body.paused === false) known.since = now()
    known.paused = body.paused ?? known.paused
    known.certainty = body.certainty ?? known.certainty
    return shown(known, state)
  },
  deleteSubscription({ params }, { mine }) {
    const at = mine.subscriptions.findIndex(({ id }) => id === params.id)
    if (at < 0) return problems.notFound('订阅')
    mine.subscriptions.splice(at, 1)
    return { done: true as const }
  },
  mergeMe({ body }, state) {
    const { mine, now } = state
    const brought = body.subscriptions.map(({ target, certainty, paused }) => ({
      id: nextId(mine, 's'),
      target,
      certainty: certainty ?? ('all' as const),
      paused: paused ?? false,
      since: now(),
    }))
    mine.subscriptions = mergeSubscriptions(mine.subscriptions, brought)
    mine.favourites = [...new Set([...mine.favourites, ...body.favourites])]
    mine.readIds = [...new Set([...mine.readIds, ...body.readIds])]
    for (const message of mine.messages) {
      if (body.readIds.includes(message.id)) message.readAt ??= now()
    }
    return { subscriptions: mine.subscriptions.map((one) => shown(one, state)) }
  },
} satisfies Handlers

import * as v from 'valibot'
import {
  DEFAULT_REMINDER_SETTINGS,
  DueBasis,
  InboxMessage,
  Instant,
  ReminderSettings,
  SubscriptionCertainty,
  SubscriptionTarget,
} from '../../../src/contract'

/** Where a device keeps what is its owner's; in memory where none is given. */
export interface DeviceStore {
  read: () => string | null
  write: (text: string) => void
}

const Said = v.object({
  taskId: v.string(),
  dueOn: v.string(),
  leadDays: v.number(),
  on: v.string(),
})
const Planned = v.object({ ...Said.entries, basis: DueBasis, at: Instant })

const KeptSubscription = v.object({
  id: v.string(),
  target: SubscriptionTarget,
  certainty: SubscriptionCertainty,
  paused: v.boolean(),
  /** From when on it brings something: following, or resuming. */
  since: Instant,
})
export type KeptSubscription = v.InferOutput<typeof KeptSubscription>

/** A deleted message stays, hidden: it can be found again, and is never written twice. */
const KeptMessage = v.object({ ...InboxMessage.entries, key: v.string(), isDeleted: v.boolean() })
export type KeptMessage = v.InferOutput<typeof KeptMessage>

const LeadDays = v.object({ leadDays: v.array(v.number()), since: v.string() })

/** Everything of the one person of this device. */
const Mine = v.object({
  createdAt: Instant,
  lastId: v.number(),
  tokens: v.array(v.string()),
  linkCodes: v.array(v.string()),
  subscriptions: v.array(KeptSubscription),
  settings: ReminderSettings,
  /** The day from which the settings count; null before they were ever changed. */
  settingsSince: v.nullable(v.string()),
  overrides: v.record(v.string(), LeadDays),
  planned: v.array(Planned),
  said: v.array(Said),
  messages: v.array(KeptMessage),
  consents: v.object({
    requestIds: v.array(v.string()),
    remaining: v.record(v.string(), v.number()),
  }),
  webPush: v.nullable(v.string()),
  favourites: v.array(v.string()),
  readIds: v.array(v.string()),
})
export type Mine = v.InferOutput<typeof Mine>

export function nobody(now: string): Mine {
  return {
    createdAt: now,
    lastId: 0,
    tokens: [],
    linkCodes: [],
    subscriptions: [],
    settings: DEFAULT_REMINDER_SETTINGS,
    settingsSince: null,
    overrides: {},
    planned: [],
    said: [],
    messages: [],
    consents: { requestIds: [], remaining: {} },
    webPush: null,
    favourites: [],
    readIds: [],
  }
}

/** What the device kept; null where there is nothing, or nothing that can be read. */
export function readMine(store: DeviceStore): Mine | null {
  try {
    const parsed = v.safeParse(Mine, JSON.parse(store.read() ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** WeChat allows 1 MB a key: the oldest messages make room. */
const MOST_MESSAGES = 600

export function writeMine(store: DeviceStore, mine: Mine): void {
  store.write(JSON.stringify({ ...mine, messages: mine.messages.slice(-MOST_MESSAGES) }))
}

export function nextId(mine: Mine, prefix: string): string {
  mine.lastId += 1
  return `${prefix}${mine.lastId}`
}

/** A word that nobody guesses by counting; one device, so chance is enough. */
export function chanceWord(length: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
}

import * as v from 'valibot'
import { Identifier } from '../../../src/contract'
import { NAMING_SCREENS, type NamedPlace } from '../http/painted/naming-screens'
import { HOME_ID, LIST_VIEWS, PAINTED_SCREENS, type PaintedScreen } from '../http/painted/painter'

export interface LinkedPlace {
  screen: PaintedScreen
  id: string
}

const SCREEN = /^\/pages\/([\w-]+)\/index$/
/** These open a document at one of its sentences: painted from its top, it would jump away under the reader. */
const SENTENCE = ['at', 'quote']

/** What narrows 任务 down (features/tasks/list/list-address.ts): not painted, there are too many of them. */
const FILTERS = ['unit', 'certainty', 'hasTarget', 'followed']

function listPlace(query: Record<string, string>): LinkedPlace | null {
  if (FILTERS.some((name) => query[name])) return null
  return { screen: 'tasks', id: LIST_VIEWS.find((view) => view === query.view) ?? 'theme' }
}

/** What a link leads to, where its page comes painted; whatever a chat adds to a link changes nothing. */
export function linkedPlace(path: string, query: Record<string, string>): LinkedPlace | null {
  const screen = PAINTED_SCREENS.find((name) => name === SCREEN.exec(path)?.[1])
  if (screen === 'tasks') return listPlace(query)
  if (path === '/' || screen === 'home') return { screen: 'home', id: HOME_ID }
  const id = v.safeParse(Identifier, query.id)
  if (!screen || !id.success || SENTENCE.some((name) => query[name])) return null
  return { screen, id: id.output }
}

/** What an address names, where its screen is of one thing. */
export function namedPlace(path: string, query: Record<string, string>): NamedPlace | null {
  const screen = NAMING_SCREENS.find((name) => name === SCREEN.exec(path)?.[1])
  const id = v.safeParse(Identifier, query.id)
  return screen ? { screen, id: id.success ? id.output : null } : null
}

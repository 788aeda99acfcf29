/** Screens that are of one thing, which an address names and may name wrongly. */
export const NAMING_SCREENS = ['task', 'theme', 'unit', 'post', 'document'] as const
export type NamingScreen = (typeof NAMING_SCREENS)[number]

export interface NamedPlace {
  screen: NamingScreen
  /** Null where the address names none, or nothing that could be one. */
  id: string | null
}

import { createContext, useContext } from 'react'

/** What is open beside the list (wide windows): another one takes its place. Undefined where none can be. */
export const OpenBeside = createContext<string | undefined>(undefined)

const ALONE: { current?: boolean; replace?: boolean } = {}

/** For a link of that list; nothing for one of a list that stands alone: each word costs a phone's node. */
export function useOpenBeside(id: string): typeof ALONE {
  const open = useContext(OpenBeside)
  return open === undefined ? ALONE : { current: open === id, replace: true }
}

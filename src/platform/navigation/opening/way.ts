/** On top of what is open, in its place, or as one of the columns. */
export type Way = 'push' | 'replace' | 'tab'

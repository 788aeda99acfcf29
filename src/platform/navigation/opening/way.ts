/** On top of what is open, in its place, or as one of the columns (in place: with no step of its own). */
export type Way = 'push' | 'replace' | 'tab' | 'tab-in-place'

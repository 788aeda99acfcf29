import type { Chunk, Module } from 'webpack'

/** The engine and its table: asked for by who searches. */
const isSearch = /[\\/]domain[\\/]search[\\/]/

/** A chunk is known by what asked for it: Taro gives pages no names. */
const isAskedBy = (wanted: RegExp) => (chunk: Chunk) =>
  [...chunk.groupsIterable].some(({ origins }) =>
    origins.some(({ request }) => wanted.test(request)),
  )

const isOfHome = isAskedBy(/pages[\\/]home[\\/]index/)
const isOfEmbedded = isAskedBy(/[\\/]mock$/)

/**
 * What several screens share is one chunk, not a copy in each. What home does not need is not in the
 * chunk that home loads; nor does the embedded API load screens.
 */
export const homeFirst = {
  shared: {
    name(module: Module, chunks: Chunk[]) {
      if (chunks.some(isOfHome)) return 'shared'
      if (isSearch.test(module.nameForCondition() ?? '')) return 'search'
      return chunks.some(isOfEmbedded) ? 'embedded' : 'screens'
    },
    chunks: 'async' as const,
    minChunks: 2,
    enforce: true,
  },
}

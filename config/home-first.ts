import type { Chunk, ChunkGraph, Module } from 'webpack'

/** The engine and its table: asked for by who searches. */
const isSearch = /[\\/]domain[\\/]search[\\/]/

/** A chunk is known by what asked for it: Taro gives pages no names. */
const isAskedBy = (wanted: RegExp) => (chunk: Chunk) =>
  [...chunk.groupsIterable].some(({ origins }) =>
    origins.some(({ request }) => wanted.test(request)),
  )

const isOfHome = isAskedBy(/pages[\\/]home[\\/]index/)
const isOfEmbedded = isAskedBy(/[\\/]mock$/)
/** What is related to a task or a post is told without the engine (mock/api/handlers.ts). */
const isOfRelated = isAskedBy(/^\.\/(task|post)$/)

const several = { chunks: 'async' as const, minChunks: 2, enforce: true }

/**
 * What several screens share is one chunk, not a copy in each. What home does not need is not in the
 * chunk that home loads; nor does the embedded API load screens.
 */
export const homeFirst = {
  // By all that need a module: webpack offers each group of them too, and which it takes first hangs on sizes.
  shared: {
    ...several,
    name: 'shared',
    priority: 1,
    test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
      [...chunkGraph.getModuleChunksIterable(module)].some(isOfHome),
  },
  apart: {
    ...several,
    name(module: Module, chunks: Chunk[]) {
      if (isSearch.test(module.nameForCondition() ?? '')) {
        return chunks.some(isOfRelated) ? 'related' : 'search'
      }
      return chunks.some(isOfEmbedded) ? 'embedded' : 'screens'
    },
  },
}

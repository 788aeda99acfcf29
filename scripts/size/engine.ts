import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { KB, type Line } from './files'

const ENGINE = path.resolve(__dirname, '../../src/domain/search/engine.ts')

/** The search engine by itself; its table of readings is data, and a file of its own. */
export function engineLine(): Line {
  const { outputFiles } = buildSync({
    entryPoints: [ENGINE],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    external: ['*.json'],
    write: false,
  })
  const [made] = outputFiles
  if (!made) throw new Error('the search engine was not built')
  const bytes = gzipSync(made.contents, { level: 9 }).length
  return { what: 'search engine without its table, gzip', bytes, budget: 8 * KB }
}

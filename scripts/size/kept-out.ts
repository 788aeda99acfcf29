import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EMBEDDED_MARK } from '../../mock'
import { DIST, filesUnder } from './files'

/** Files of a remote build that hold something of the embedded API. */
export function embeddedTraces(name: string): string[] {
  const folder = path.join(DIST, name)
  return filesUnder(folder).filter(
    (file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes(EMBEDDED_MARK),
  )
}

/** What only makes data: it must not be downloaded. Each with words of its code that no minifier changes. */
const KEPT_OUT = [
  { file: 'pinyin-pro/dist/index.js', words: 'removeNonZh' },
  { file: 'opencc-js/dist/esm/full.js', words: 'Invalid dictionary entry' },
]

/** Bundles that hold one of them. Throws where the words are no longer in the library: then this proves nothing. */
export function strayLibraries(name: string): string[] {
  const scripts = filesUnder(path.join(DIST, name)).filter((file) => file.endsWith('.js'))
  return KEPT_OUT.flatMap(({ file, words }) => {
    const library = path.resolve(__dirname, '../../node_modules', file)
    if (!readFileSync(library, 'utf8').includes(words)) throw new Error(`${file} lacks “${words}”`)
    return scripts
      .filter((script) => readFileSync(script, 'utf8').includes(words))
      .map((script) => `${path.dirname(file)} in ${path.relative(DIST, script)}`)
  })
}

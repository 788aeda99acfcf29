import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DIST, filesUnder, gzippedOf, type Line } from './files'

/** The chunks that the home route loads, as webpack's runtime in the first scripts names them. */
function homeChunks(folder: string, loaded: string[]): string[] {
  const runtime = loaded.map((file) => readFileSync(file, 'utf8')).join('')
  const load =
    /"path":"pages\/home\/index","load":function[^[]*\[(.*?)\.then/.exec(runtime)?.[1] ?? ''
  const ids = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => id)
  // `804==={id}?"shared":{id}` where one chunk has a name, `{"804":"shared",…}[{id}]` where several have.
  const names = /"js\/"\+\((.*?)\)\+"\."/.exec(runtime)?.[1] ?? ''
  const named = new Map(
    [...names.matchAll(/(\d+)(?:===\w\?|"?:)"(\w+)"/g)].map(([, id = '', name = '']) => [id, name]),
  )
  const chunks = filesUnder(path.join(folder, 'js')).filter((file) => file.endsWith('.js'))
  return ids.flatMap((id) => {
    const found = chunks.filter((file) => path.basename(file).startsWith(`${named.get(id) ?? id}.`))
    if (found.length === 0) throw new Error(`no file holds chunk ${id}, which home loads`)
    return found
  })
}

/** The scripts that the built page asked for until its home screen showed (scripts/web/painted-page.ts). */
function preloadedOf(folder: string): string[] {
  const html = readFileSync(path.join(folder, 'home.html'), 'utf8')
  const named = /(?:rel="preload" as="script"[^>]* href|name="later" content)="\/?([^"]+\.js)"/g
  return [...html.matchAll(named)].map(([, file = '']) => path.join(folder, file))
}

export function h5Lines(name: string, scripts: number, withHome: number): Line[] {
  const folder = path.join(DIST, name)
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  // Those that it runs, and those that it fetches for the steps of the start (scripts/web/start.ts).
  const loaded = [
    ...html.matchAll(
      /<(?:script|link rel="preload" as="script")[^>]+(?:src|href)="\/?([^"]+\.js)"/g,
    ),
  ].map(([, file = '']) => path.join(folder, file))
  const home = homeChunks(folder, loaded)
  if (home.length === 0) throw new Error(`${name}: no chunk holds the home page`)
  return [
    { what: `${name}: scripts of index.html, gzip`, bytes: gzippedOf(loaded), budget: scripts },
    {
      what: `${name}: with the home chunk, gzip`,
      bytes: gzippedOf([...loaded, ...home]),
      budget: withHome,
    },
    // Told: where the data is in the build, it comes as scripts too. What the painted home asked for.
    {
      what: `${name}: all that home's content takes, gzip`,
      bytes: gzippedOf([...new Set([...loaded, ...home, ...preloadedOf(folder)])]),
      budget: null,
    },
  ]
}

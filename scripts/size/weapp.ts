import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DIST, filesUnder, KB, rawOf, type Line } from './files'

interface AppJson {
  subPackages?: { root: string }[]
}

/** The main package, and the largest of the others. */
export function weappLines(name: string, mainBudget: number): Line[] {
  const folder = path.join(DIST, name)
  const app: AppJson = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map(({ root }) => path.join(folder, root) + path.sep)
  const files = filesUnder(folder).filter((file) => !file.endsWith('.LICENSE.txt'))
  const subpackages = roots.map((root) => ({
    root: path.relative(folder, root),
    bytes: rawOf(files.filter((file) => file.startsWith(root))),
  }))
  const main = files.filter((file) => !roots.some((root) => file.startsWith(root)))
  const largest = subpackages.reduce((a, b) => (b.bytes > a.bytes ? b : a), { root: '-', bytes: 0 })
  return [
    { what: `${name}: main package`, bytes: rawOf(main), budget: mainBudget },
    {
      what: `${name}: largest subpackage (${largest.root})`,
      bytes: largest.bytes,
      budget: 2048 * KB,
    },
    { what: `${name}: all packages`, bytes: rawOf(files), budget: 20 * 1024 * KB },
  ]
}

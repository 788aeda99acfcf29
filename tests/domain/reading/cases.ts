import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Case {
  name: string
  source: string
  expected: string
}

/** Cases of a file: `=== name`, the document, `--->`, and what must be read of it (see `brief`). */
function casesOf(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((text) => {
      const name = text.slice(0, text.indexOf('\n'))
      const [source = '', expected = ''] = text.slice(name.length + 1).split('\n--->\n')
      return { name, source, expected: expected.trimEnd() }
    })
}

/** Every file of a folder, by the grammar that its name tells. */
export function grammarsIn(folder: string): [grammar: string, cases: Case[]][] {
  return readdirSync(folder)
    .sort()
    .map((file) => [file.replace(/\..*$/, ''), casesOf(path.join(folder, file))])
}

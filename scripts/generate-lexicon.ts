/**
 * `npm run lexicon`: makes src/domain/search/lexicon.json: how the 6,763 characters of GB 2312 are read
 * (pinyin-pro), and which traditional characters stand for them (opencc-js). Both libraries stay out
 * of the app; the table is checked in.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import * as OpenCC from 'opencc-js'
import { polyphonic } from 'pinyin-pro'

const MOST_READINGS = 2

/** The characters of GB 2312, level 1 and 2: rows 0xB0 to 0xF7. */
function characters(): string[] {
  const found: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = iconv.decode(Buffer.from([row, cell]), 'gb2312')
      if (/^[\u4e00-\u9fff]$/.test(character)) found.push(character)
    }
  }
  return found
}

function readingsOf(character: string): string[] {
  // One list of readings for each character asked, the usual one first.
  const lists = polyphonic(character, {
    toneType: 'none',
    type: 'array',
    v: true,
  }) as unknown as string[][]
  return [...new Set(lists[0])].filter((one) => /^[a-z]+$/.test(one)).slice(0, MOST_READINGS)
}

/** The table, as it is checked in. */
export function makeLexicon(): string {
  const all = characters()
  // The usual reading apart from the others: most people type the usual one.
  const usual: Record<string, string> = {}
  const others: Record<string, string> = {}
  for (const character of all) {
    readingsOf(character).forEach((reading, at) => {
      const table = at === 0 ? usual : others
      table[reading] = (table[reading] ?? '') + character
    })
  }
  const known = new Set(all)
  // Numbers of documents, 〔2015〕16号, are typed with the brackets that a keyboard has.
  const traditional = new Map<string, string>([
    ['〔', '['],
    ['〕', ']'],
  ])
  for (const to of ['t', 'hk', 'tw'] as const) {
    const convert = OpenCC.Converter({ from: 'cn', to })
    for (const character of all) {
      const other = convert(character)
      if (other.length === 1 && other !== character && !known.has(other))
        traditional.set(other, character)
    }
  }
  const pairs = [...traditional].map(([from, to]) => from + to).join('')
  return `${JSON.stringify({ usual, others, traditional: pairs })}\n`
}

if (require.main === module) {
  writeFileSync(path.resolve(__dirname, '../src/domain/search/lexicon.json'), makeLexicon())
}

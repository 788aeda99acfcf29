import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import type { SearchDocument } from '../../../src/domain/search'
import { seeded } from './corpus'

/** A query made from words of the corpus by rule, and the words that an answer must hold. */
export interface MadeQuery {
  kind: string
  q: string
  words: string
}

const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' })
const syllablesOf = (words: string) => pinyin(words, { toneType: 'none', type: 'array', v: true })
const widened = (words: string) =>
  [...words]
    .map((one) => {
      const code = one.charCodeAt(0)
      return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : one
    })
    .join('')

/** Words of two to six characters that stand between punctuation or after it: what a person would type. */
function wordsOf(documents: readonly SearchDocument[], count: number, random: () => number) {
  const found = new Set<string>()
  const pieces = documents
    .flatMap(({ title, text }) => [title, text])
    .flatMap((text) => text.match(/[\u4e00-\u9fff]{4,}/g) ?? [])
  while (found.size < count) {
    const piece = pieces[Math.floor(random() * pieces.length)] ?? ''
    const length = 2 + Math.floor(random() * 5)
    const start = random() < 0.5 ? 0 : Math.floor(random() * Math.max(1, piece.length - length))
    const words = piece.slice(start, start + length)
    if (words.length >= 2) found.add(words)
  }
  return [...found]
}

function mixed(words: string, random: () => number): string {
  return syllablesOf(words)
    .map((syllable, at) => (random() < 0.5 ? words.charAt(at) : syllable))
    .join('')
}

/** One slip: another character of the same sound, a wrong one, one left out, one too many, two swapped. */
function slips(words: string, random: () => number, pool: string): [string, string][] {
  const at = Math.floor(random() * words.length)
  const other = pool.charAt(Math.floor(random() * pool.length))
  const sound = syllablesOf(words.charAt(at))[0] ?? ''
  const alike = [...pool].filter((one) => one !== words.charAt(at) && syllablesOf(one)[0] === sound)
  const homophone = alike[Math.floor(random() * alike.length)]
  const put = (one: string) => words.slice(0, at) + one + words.slice(at + 1)
  const swap = Math.min(at, words.length - 2)
  return [
    ...(homophone ? [['homophone', put(homophone)] as [string, string]] : []),
    ...(words.length >= 4
      ? ([
          ['wrong', put(other)],
          ['left out', put('')],
          ['too many', words.slice(0, at) + other + words.slice(at)],
          [
            'swapped',
            words.slice(0, swap) +
              words.charAt(swap + 1) +
              words.charAt(swap) +
              words.slice(swap + 2),
          ],
        ] as [string, string][])
      : []),
  ].filter(([, q]) => q !== words) as [string, string][]
}

/** Queries of every kind over words of the documents: seeded, so the same every time. */
export function madeQueries(
  documents: readonly SearchDocument[],
  count: number,
  seed = 7,
): MadeQuery[] {
  const random = seeded(seed)
  const pool = [...new Set(documents.flatMap(({ text }) => [...text]))]
    .filter((one) => /[\u4e00-\u9fff]/.test(one))
    .join('')
  return wordsOf(documents, count, random).flatMap((words) => {
    const syllables = syllablesOf(words)
    const full = syllables.join('')
    const made: [string, string][] = [
      ['as written', words],
      ['full pinyin', full],
      ['spaced pinyin', syllables.join(' ')],
      ['capital pinyin', full.toUpperCase()],
      [
        'soft pinyin',
        syllables.map((one) => one.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')).join(''),
      ],
      ['mixed', mixed(words, random)],
      ['traditional', traditional(words)],
      ['wide', widened(full)],
      ['quoted', `“${words}”`],
      ...(words.length >= 3
        ? ([
            ['initials', syllables.map((one) => one.charAt(0)).join('')],
            ['unfinished', full.slice(0, -1)],
            [
              'part initials',
              (syllables[0] ?? '') +
                syllables
                  .slice(1)
                  .map((one) => one.charAt(0))
                  .join(''),
            ],
          ] as [string, string][])
        : []),
      ...slips(words, random, pool),
    ]
    return made.map(([kind, q]) => ({ kind, q, words }))
  })
}

/** Share of queries of each kind whose words stand in one of the first five. */
export function recallByKind(
  documents: readonly SearchDocument[],
  queries: readonly MadeQuery[],
  search: (q: string) => string[],
): Map<string, { asked: number; found: number; missed: MadeQuery[] }> {
  const texts = new Map(
    documents.map(({ id, title, units, section, text }) => [
      id,
      [title, ...(typeof units === 'string' ? [units] : units), section, text].join('\n'),
    ]),
  )
  const kinds = new Map<string, { asked: number; found: number; missed: MadeQuery[] }>()
  for (const query of queries) {
    const kind = kinds.get(query.kind) ?? { asked: 0, found: 0, missed: [] }
    kinds.set(query.kind, kind)
    kind.asked += 1
    const isFound = search(query.q)
      .slice(0, 5)
      .some((id) => texts.get(id)?.includes(query.words))
    if (isFound) kind.found += 1
    else kind.missed.push(query)
  }
  return kinds
}

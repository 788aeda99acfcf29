import type { OfficialDocument, Unit } from '../../../contract'
import { isShortForm } from '../expand/short-form'
import { isNameBySound } from './asked/by-sound'
import { isPeople } from './asked/people'
import { AFTER, isSaidIn, LEVEL, saidAs } from './said-as'

const MOST_NAMED = 3
const SHORT_NAME = /^[\u4e00-\u9fff]{2,8}?[委局办厅院会]/

export interface Mentioned {
  unit: Unit
  document: OfficialDocument
  /** The words of the question that name it. */
  words: string
}

interface NamedUnit extends Pick<Mentioned, 'unit' | 'document'> {
  said: readonly string[]
}

/** Hundreds of plans name the same bodies: each is read once, as the first document has it. */
const known = new WeakMap<readonly OfficialDocument[], readonly NamedUnit[]>()

export function unitsOf(documents: readonly OfficialDocument[]): readonly NamedUnit[] {
  const units =
    known.get(documents) ??
    [
      ...new Map(
        [...documents]
          .reverse()
          .flatMap((document) =>
            document.units.map((unit) => [unit.name, { unit, document }] as const),
          ),
      ).values(),
    ].map((one) => ({ ...one, said: saidAs(one.unit.name, one.unit.kind, one.unit.aliases) }))
  known.set(documents, units)
  return units
}

/** The unit that a question names, by its longest name in it, else by a short form of it, else by its sound. */
export function unitIn(query: string, documents: readonly OfficialDocument[]): Mentioned | null {
  const units = unitsOf(documents)
  let best: Mentioned | null = null
  for (const { unit, document, said } of units) {
    for (const words of said) {
      if (words.length > (best?.words.length ?? 0) && isSaidIn(query, words)) {
        best = { unit, document, words }
      }
    }
  }
  if (best) return best
  const short = SHORT_NAME.exec(query)?.[0]
  const level = short && LEVEL.test(short) ? short.charAt(0) : ''
  const shortened =
    short && units.find(({ unit: { name } }) => name.startsWith(level) && isShortForm(short, name))
  if (shortened) return { ...shortened, words: short }
  return unitByStem(query, units) ?? unitBySound(query, units)
}

/** 黄浦和徐汇要做什么: all the units that a question names, at most `MOST_NAMED`. */
export function unitsIn(query: string, documents: readonly OfficialDocument[]): Mentioned[] {
  const found: Mentioned[] = []
  for (let rest = query; found.length < MOST_NAMED;) {
    const next = unitIn(rest, documents)
    if (!next || found.some(({ unit }) => unit.id === next.unit.id)) break
    found.push(next)
    // Only what stands beside it by 和 or 、 is another one.
    const other = rest.replace(next.words, '\u0001')
    if (!/\u0001(?:区|县|新区)?[和与跟及、,]|[和与跟及、,]\u0001/.test(other)) break
    rest = other
  }
  return found
}

/** 公安有几项任务, 财政要做什么: a body without its last character, where a question begins with it. */
function unitByStem(query: string, units: readonly NamedUnit[]): Mentioned | null {
  const found = units.flatMap(({ unit, document }) => {
    const words = /^市?(.{2,})[局委]$/.exec(unit.name)?.[1]
    // 公务员 are people, and no 市公务员局.
    const isMeant = words !== undefined && query.startsWith(words) && !isPeople(words)
    return isMeant && AFTER.test(query.slice(words.length)) ? [{ unit, document, words }] : []
  })
  return found[0] ?? null
}

/** What may be a name as it sounds: three letters and more, or a short name before what is asked. */
const AS_SOUNDS =
  /^[a-z]{3,20}|^[\u4e00-\u9fff]{2,7}?[委局办厅区县](?=要|有|的|负|做|干|承|该|应|需|必)/

/** The one unit that is meant by its pinyin or by another character of its sound; null where two may be. */
function unitBySound(query: string, units: readonly NamedUnit[]): Mentioned | null {
  const words = AS_SOUNDS.exec(query.toLowerCase())?.[0]
  if (words === undefined) return null
  const meant = units.filter(({ said }) => said.some((one) => isNameBySound(words, one)))
  const [only, other] = meant
  return only && !other ? { ...only, words } : null
}

/** 市教委要做什么: a body, and none of the document's units. */
export const namesUnknownUnit = (query: string) =>
  /^[\u4e00-\u9fff]{1,9}?(?:委|局|办公[厅室])(?=要|有|的|负|做|干|承|该|应|需|必)/.test(query)

/** The units that a question may name, of many that are known by name only; the longest names first. */
export function unitsAsked(
  query: string,
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
): string[] {
  const short = SHORT_NAME.exec(query)?.[0]
  const sound = AS_SOUNDS.exec(query.toLowerCase())?.[0]
  const said = names.filter((name) => {
    const kind = /[区县]$/.test(name) ? 'district' : 'body'
    const all = saidAs(name, kind)
    const isSaid = all.some((words) => query.includes(words))
    const isHeard = sound !== undefined && all.some((words) => isNameBySound(sound, words))
    return isSaid || isHeard || (short !== undefined && isShortForm(short, name))
  })
  const byAlias = [...aliases].filter(([alias]) => query.includes(alias))
  return [...new Set([...said, ...byAlias.map(([, name]) => name)])].sort(
    (one, other) => other.length - one.length,
  )
}

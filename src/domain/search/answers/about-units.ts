import type { Answer, Citation, OfficialDocument, Unit } from '../../../contract'
import { tasksOfUnit, type UnitTask } from '../../units'
import { isShortForm } from '../expand/short-form'
import { isNameBySound } from './by-sound'

const SHORT_NAME = /^[\u4e00-\u9fff]{2,8}?[委局办厅院会]/

/**
 * What may follow a unit's name in a question. 静安寺, 宝山钢铁 and 松江区卫生局 begin with the name of a district
 * and are none.
 */
const AFTER =
  /^(?:新区|区|县)?(?:人民政府|政府)?(?:$|[^\u4e00-\u9fffa-z]|[要有的负做干该应需必承在今去几多哪什啥到还都是归和与跟及牵里由能得]|本年|一共|总共|共|完成|落实|配合|参[与加]|主[要管]|具体|涉及|任务|工作(?!站)|职责|这|自己|推进|实施|可[以能]|管[哪什多几啥]|怎|如何)/

function isSaidIn(query: string, words: string): boolean {
  for (let at = query.indexOf(words); at >= 0; at = query.indexOf(words, at + 1)) {
    if (AFTER.test(query.slice(at + words.length))) return true
  }
  return false
}

/** How a name is said: with or without the level it stands at. */
function saidAs(name: string, kind: Unit['kind'], aliases: readonly string[] = []): string[] {
  const bare = name.replace(/^市/, '')
  // 徐汇 for 徐汇区, 浦东 for 浦东新区, 崇明 for 崇明县.
  const place = kind === 'district' ? [name.replace(/(?:新区|区|县)$/, '')] : []
  // 区县政府 for 各区县政府; 相关区县政府 keeps its word.
  const group = name.startsWith('各') ? [name.slice(1)] : []
  // 各区县 for 各区县政府, 委办局 for 市政府各部门.
  const members = /^各.+政府$/.test(name) ? [name.slice(0, -2), name.slice(1, -2)] : []
  const departments = /各部门$/.test(name) ? ['各部门', '委办局'] : []
  return [name, bare, ...aliases, ...place, ...group, ...members, ...departments].filter(
    (one) => one.length >= 2,
  )
}

export interface Mentioned {
  unit: Unit
  document: OfficialDocument
  /** The words of the question that name it. */
  words: string
}

/** The unit that a question names, by its longest name in it, else by a short form of it. */
export function unitIn(query: string, documents: readonly OfficialDocument[]): Mentioned | null {
  let best: Mentioned | null = null
  for (const document of documents) {
    for (const unit of document.units) {
      for (const words of saidAs(unit.name, unit.kind, unit.aliases)) {
        if (words.length > (best?.words.length ?? 0) && isSaidIn(query, words)) {
          best = { unit, document, words }
        }
      }
    }
  }
  if (best) return best
  const short = SHORT_NAME.exec(query)?.[0]
  for (const document of short ? documents : []) {
    const unit = document.units.find(({ name }) => isShortForm(short ?? '', name))
    if (unit) return { unit, document, words: short ?? '' }
  }
  return unitBySound(query, documents)
}

/** What may be a name as it sounds: three letters and more, or a short name before what is asked. */
const AS_SOUNDS =
  /^[a-z]{3,20}|^[\u4e00-\u9fff]{2,7}?[委局办厅区县](?=要|有|的|负|做|干|承|该|应|需|必)/

/** The one unit that is meant by its pinyin or by another character of its sound; null where two may be. */
function unitBySound(query: string, documents: readonly OfficialDocument[]): Mentioned | null {
  const words = AS_SOUNDS.exec(query.toLowerCase())?.[0]
  if (words === undefined) return null
  for (const document of documents) {
    const meant = document.units.filter(({ name, kind, aliases }) =>
      saidAs(name, kind, aliases).some((said) => isNameBySound(words, said)),
    )
    const [unit, other] = meant
    if (unit && !other) return { unit, document, words }
  }
  return null
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
  const said = names.filter((name) => {
    const kind = /[区县]$/.test(name) ? 'district' : 'body'
    const isSaid = saidAs(name, kind).some((words) => query.includes(words))
    return isSaid || (short !== undefined && isShortForm(short, name))
  })
  const byAlias = [...aliases].filter(([alias]) => query.includes(alias))
  return [...new Set([...said, ...byAlias.map(([, name]) => name)])].sort(
    (one, other) => other.length - one.length,
  )
}

const numbersOf = (entries: readonly UnitTask[]) => entries.map(({ task }) => task.no).join('、')

function citationsOf(document: OfficialDocument, entries: readonly UnitTask[]): Citation[] {
  return entries.flatMap(({ task }): Citation[] =>
    task.attribution
      ? [{ kind: 'task', documentId: document.id, taskNo: task.no, quote: task.attribution }]
      : [],
  )
}

/** How many tasks a unit has, and which: what is certain apart from what 相关 only makes possible. */
export function answerUnit({ unit, document }: Mentioned, withHeadlines: boolean): Answer | null {
  const { certain, possible } = tasksOfUnit(document, unit.id)
  const citations = citationsOf(document, [...certain, ...possible])
  if (citations.length === 0) return null
  const listed = (entries: readonly UnitTask[]) =>
    withHeadlines && entries.length <= 12
      ? entries.map(({ task }) => `第${task.no}项 ${task.headline}`).join(';')
      : `第${numbersOf(entries)}项`
  const groups = [...new Set(possible.flatMap(({ via }) => (via ? [via.name] : [])))]
  const words = [
    certain.length > 0 ? `确定 ${certain.length} 项:${listed(certain)}` : '没有确定的任务',
    ...(possible.length > 0
      ? [`可能 ${possible.length} 项(原文写“${groups.join('”“')}”,未写明是谁):${listed(possible)}`]
      : []),
  ]
  return { text: `${unit.name}:${words.join('。')}。`, citations }
}

import type { Answer, Citation, OfficialDocument, Unit } from '../../../contract'
import { tasksOfUnit, type UnitTask } from '../../units'
import { isShortForm } from '../expand/short-form'

const SHORT_NAME = /^[\u4e00-\u9fff]{2,8}?[委局办厅院会]/

/** How a name is said: with or without the level it stands at. */
function saidAs(name: string, kind: Unit['kind'], aliases: readonly string[] = []): string[] {
  const bare = name.replace(/^市/, '')
  // 徐汇 for 徐汇区, 浦东 for 浦东新区, 崇明 for 崇明县.
  const place = kind === 'district' ? [name.replace(/(?:新区|区|县)$/, '')] : []
  // 区县政府 for 各区县政府; 相关区县政府 keeps its word.
  const group = name.startsWith('各') ? [name.slice(1)] : []
  return [name, bare, ...aliases, ...place, ...group].filter((one) => one.length >= 2)
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
        if (query.includes(words) && words.length > (best?.words.length ?? 0)) {
          best = { unit, document, words }
        }
      }
    }
  }
  if (best) return best
  const short = SHORT_NAME.exec(query)?.[0]
  if (!short) return null
  for (const document of documents) {
    const unit = document.units.find(({ name }) => isShortForm(short, name))
    if (unit) return { unit, document, words: short }
  }
  return null
}

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

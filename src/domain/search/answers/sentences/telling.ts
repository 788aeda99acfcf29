import type { OfficialDocument } from '../../../../contract'
import { literally } from '../asked/bare'
import { asksWhether, tellsWhether } from '../asked/whether'
import { hasPassed } from '../asked/question'
import { normalise } from '../../matching/normalise'
import { unitsIn } from '../unit-names'
import type { Counts } from './counting'
import { DEFINES, type Held } from './fitting'
import { isListed, listingKind, placesAsked, namesPlaces } from './lists'
import type { Passage } from '../passages/passages'
import { turned } from './themes'

const NAME = 4
/** So long is a name that may be parted, and so much may stand in it. */
const PARTED = 6

/** The longest of what is asked for, where it is long enough to be a name. */
export function nameIn(pieces: readonly string[]): string | null {
  const [name] = pieces
    .filter((piece) => piece.length >= NAME)
    .map(normalise)
    .sort((one, other) => other.length - one.length)
  return name ?? null
}

/**
 * Those of the tasks found that say the name that is asked for, or stand under it, where the texts have it:
 * 网上信访大厅 of a report is not 全国网上信访信息系统 of a plan.
 */
export function sayingName(
  best: readonly Held[],
  held: readonly Held[],
  name: string | null,
): readonly Held[] {
  if (name === null) return best
  return best.filter(({ passage: { task, document } }) => {
    const titles = document.parts
      .flatMap(({ themes }) => themes)
      .flatMap(({ id, title }) => (id === task?.themeId && title !== null ? [title] : []))
    const said = held.flatMap(({ passage }) => (passage.task === task ? [passage.sentence] : []))
    return [...said, task?.headline ?? '', ...titles].some((one) =>
      [one, turned(one)].some((words) => normalise(words).includes(name)),
    )
  })
}

/** 政府网站无障碍改造 of 政府网站完成无障碍改造: a long name may be parted by what is done, inside one clause. */
function isSaid(piece: string, text: string): boolean {
  if (text.includes(piece)) return true
  if (piece.length < PARTED && !/^\d/.test(piece)) return false
  const parted = new RegExp([...piece].map(literally).join('[^,。;]{0,6}?'))
  const found = parted.exec(text)?.[0]
  return found !== undefined && found.length <= piece.length + PARTED
}

interface AskedOf {
  query: string
  wantsNumber: boolean
  pieces: readonly string[]
  defined: string | null
  /** What is asked for, where the texts have it as it is asked. */
  name: string | null
  documents: readonly OfficialDocument[]
}

/** Where X is what is made, begun or told of, the sentence is about X; where something only meets it, it is not. */
const MAKES =
  /(?:^|[,。])[^,。]{0,12}$|(?:建设|建成|建立|构建|推进|推动|完善|深化|打造|启动|拓展|推广|开发|搭建)[^,。;]*$/

function isAbout({ task, sentence }: Passage, defined: string): boolean {
  const text = normalise(sentence)
  const before = text.slice(0, text.indexOf(defined))
  return task !== null || MAKES.test(before) || /的[^,。;的]{0,4}$/.test(before)
}

/** What of the held may tell: it speaks of the topic, but not all that does tells what is asked. */
export function tellers(
  held: readonly Held[],
  { query, wantsNumber, pieces, defined, name, documents }: AskedOf,
): readonly Held[] {
  const bodies = wantsNumber ? unitsIn(query, documents).map(({ unit }) => unit.name) : []
  const whole = asksWhether(query) ? pieces.map(normalise).filter(({ length }) => length > 1) : []
  const told = held.filter(({ passage }) => {
    const { sentence } = passage
    const text = normalise(sentence)
    // 市公安局、市建设管理委等13个部门的95项 are those of all of them.
    if (bodies.some((name) => sentence.includes(`${name}、`) || sentence.includes(`、${name}`))) {
      return false
    }
    // What the next sentence of its section says is told of the name only where the title has it.
    const saysIt = [sentence, passage.section ?? ''].some((one) =>
      isSaid(name ?? '', normalise(one)),
    )
    if (passage.task === null && !saysIt) return false
    if (!whole.every((piece) => isSaid(piece, text))) return false
    if (!tellsWhether(query, sentence)) return false
    if (DEFINES.test(query) && defined !== null && !isAbout(passage, defined)) return false
    if (placesAsked(query) && !namesPlaces(sentence)) return false
    return isListed(sentence, query) && (passage.task === null || !hasPassed(query))
  })
  return listingKind(told, query, ({ passage }) => passage.sentence)
}

/** Where one level is asked of, the other is not. */
const OF_ONE_LEVEL = /市级|区级|区县|县级|各区|街道|乡镇/

/** The number of the city's and that of the districts': what stands beside the best in one place and counts the same. */
export function toldTogether(
  sorted: readonly Held[],
  counts: Counts | null,
  query: string,
): Passage[] {
  const [best, ...others] = sorted
  if (!best) return []
  const { passage } = best
  const isSame = (one: Held) =>
    counts !== null &&
    !OF_ONE_LEVEL.test(query) &&
    passage.task === null &&
    one.passage.document === passage.document &&
    one.passage.place === passage.place &&
    one.passage.section === passage.section &&
    counts(one.passage.sentence)
  return [passage, ...others.filter(isSame).map((one) => one.passage)]
}

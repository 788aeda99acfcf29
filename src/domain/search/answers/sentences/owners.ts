import type { OfficialDocument, Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import { literally } from '../asked/bare'
import { isDoing } from '../asked/question'
import { saysNothing, type Held } from './fitting'
import { turned } from './themes'

/** What is done with everything: 人口管理 is asked of 人口. */
const WITH_ANYTHING = /(?:管理|工作|事务|业务|事情|方面)$/
/** A word of so many characters is said of many things, and stands in what is about others. */
const WORD = 2
/** So many characters are a name that may be parted (公务员初任培训), but not taken from here and there. */
const NAME = 5

export const bareOf = (piece: string) => {
  const word = normalise(piece)
  const bare = word.replace(WITH_ANYTHING, '')
  return bare.length >= WORD ? bare : word
}

/** 政府网站谁管理: managing goes on, and several who do this or that to parts of it do not tell who does. */
const MANAGES = /(?:谁|部门|单位|机构|局|委)(?:来|在)?管理[??。]?$|归(?:谁|哪.{0,4})管理?[??。]?$/

/**
 * Of tasks that hold a topic those that are about it: null where it is only met there (采购 of 正版软件采购、使用、报废), where
 * tasks beside them speak of it too, or where a name is put together of words that stand apart (政务…公开、透明).
 */
export function tasksAbout(
  held: readonly Held[],
  pieces: readonly string[],
  documents: readonly OfficialDocument[],
  query: string,
): readonly Task[] | null {
  const tasks = held.flatMap(({ passage }) => passage.task ?? [])
  const owners = new Set(tasks.map(({ attribution }) => attribution))
  if (MANAGES.test(query) && owners.size > 1) return null
  const words = pieces.filter((piece) => !saysNothing(piece) && !isDoing(piece)).map(bareOf)
  const isHan = words.every((word) => /^[\u4e00-\u9fff]+$/.test(word))
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
  if (!isHan || longest === 0 || longest > NAME) return tasks
  const isSaid = (text: string) => words.every((word) => normalise(text).includes(word))
  if (longest <= WORD) {
    const saying = documents
      .flatMap((document) => document.tasks)
      .filter(({ text }) => isSaid(text))
    const isOwn = tasks.every(({ headline }) => isSaid(headline)) && saying.length <= tasks.length
    return isOwn ? tasks : null
  }
  const inOrder = words.map((word) => new RegExp([...word].map(literally).join('[^,。;、]{0,9}?')))
  // 公务员管理 is no 公务员初任培训, nor are 社会公众 asked for by 社会公众的意见: of such only a headline tells.
  const isOfAll = pieces.some((piece) => bareOf(piece) !== normalise(piece))
  const isOthers = ({ text }: Task) =>
    words.some((word) => {
      const [, ...rest] = normalise(text).split(word)
      return rest.length > 0 && rest.every((after) => after.startsWith('的'))
    })
  const about = tasks.filter((task) => {
    const titles = [task.headline, turned(task.headline)]
    const said = isOfAll || isOthers(task) ? titles : [...titles, task.text]
    return inOrder.every((word) => said.some((one) => word.test(normalise(one))))
  })
  return about.length > 0 || tasks.length === 0 ? about : null
}

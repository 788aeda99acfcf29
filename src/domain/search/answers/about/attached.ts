import type { Answer, Attachment, Citation, OfficialDocument } from '../../../../contract'
import { bare } from '../asked/bare'
import { valueOf } from '../asked/numerals'
import { yearOfTitle } from '../asked/years'
import { placesIn } from '../passages/places'
import { citeDocument } from './cite'

const NUMBER = '[一二三四五六七八九十\\d]{1,3}'
const CALLED = new RegExp(
  `^(?:请问|这份|这个|该|本)?(?:(\\d{4})年度?的?)?(?:附件(${NUMBER}(?![\\d个]))?[里中]?的?(?:工作)?(?:报告)?|(?:工作)?报告)[里中]?的?`,
)
const OF_PART = new RegExp(`^第(${NUMBER})(?:大|个)*(?:部分|方面|章)`)
const ALL = '(?:一共|总共|共|主要|都)*'
const PARTS =
  '(?:几|多少|哪几|哪些|什么)(?:大|个)*(?:部分|方面|章节?|板块|小?节|小?点)(?:的?内容)?(?:组成|构成)?'
const CONTENTS = '(?:讲|写|说|谈|介绍|包括|包含)(?:些|了)?(?:什么|哪些)(?:内容|方面|主题)?'
const INSIDE = new RegExp(
  `^${ALL}(?:由|有|分|分为|分成|包括|包含|讲|写|讲了|写了)?${ALL}(?:${PARTS}|${CONTENTS})$`,
)
const OF_ONE = /^(?:有|是)(?:什么|哪些)(?:内容|方面)?$/

/** What no question of parts ends without: the titles of all attachments need not be read for others. */
const ENDS = new RegExp(`(?:${PARTS}|${CONTENTS}|(?:有|是)(?:什么|哪些)(?:内容|方面)?)$`)

interface Called {
  attachment: Attachment
  at: number
  /** What is asked of it. */
  rest: string
}

/** The attachment that a question begins with: by the word, by its number, by its year, or by its title. */
function attachmentIn(text: string, { attachments }: OfficialDocument): Called | null {
  const [called, year, number] = CALLED.exec(text) ?? []
  for (const [at, attachment] of attachments.entries()) {
    const title = bare(attachment.title)
    if (title !== '' && text.startsWith(title)) {
      return { attachment, at, rest: text.slice(title.length) }
    }
    if (called === undefined) continue
    if (number !== undefined && valueOf(number) !== at + 1) continue
    if (year !== undefined && Number(year) !== yearOfTitle(attachment.title)) continue
    return { attachment, at, rest: text.slice(called.length) }
  }
  return null
}

const NUMERALS = '一二三四五六七八九十'

/** Of what parts an attachment is made, and of what sections one of them: by their titles. */
export function answerAttached(
  query: string,
  documents: readonly OfficialDocument[],
): Answer | null {
  const text = bare(query)
  if (!ENDS.test(text)) return null
  for (const document of documents) {
    const called = attachmentIn(text, document)
    if (!called) continue
    const { attachment, at, rest } = called
    const numbered = OF_PART.exec(rest)
    const asked = rest.slice(numbered?.[0].length ?? 0)
    if (!INSIDE.test(asked) && !(numbered && OF_ONE.test(asked))) return null
    const places = placesIn(at)
    const citing = (title: string, place: string): Citation => ({
      ...citeDocument(document, title, place),
      kind: 'attachment',
    })
    const titled = attachment.parts.flatMap(({ title }) => title ?? [])
    const partAt = numbered ? (valueOf(numbered[1] ?? '') ?? 0) - 1 : -1
    const part = attachment.parts[partAt]
    if (numbered && !part?.title) return null
    const titles = part ? part.sections.flatMap(({ title }) => title ?? []) : titled
    if (titles.length < 2) return null
    const whole = part
      ? `附件《${attachment.title}》第${NUMERALS.charAt(partAt) || partAt + 1}部分“${part.title ?? ''}”`
      : `附件《${attachment.title}》`
    const told = titles.map((title, no) => `${NUMERALS.charAt(no) || no + 1}、${title}`)
    const citations = part
      ? part.sections.flatMap(({ title }, section) =>
          title === null ? [] : [citing(title, places.section(partAt, section))],
        )
      : titled.map((title) => citing(title, places.start))
    return {
      text: `${whole}分 ${titles.length} 个${part ? '方面' : '部分'}：${told.join('；')}。`,
      citations,
    }
  }
  return null
}

import type { Answer, OfficialDocument, Task } from '../../../../contract'
import { bare } from '../asked/bare'
import { cite } from './cite'
import { firstSentence } from '../asked/numbered'
import { placeOf } from '../passages/places'
import { valueOf } from '../asked/numerals'

const ASKED =
  /(?:这?个?(?:主题|方面|部分|板块|章节?))?(?:一共|总共|共)?(?:有|包括|包含|含|分为|下面?有|里有)?(?:几|多少|哪几|哪些|什么)(?:(?:项|条|个|件)?(?:具体|重点|主要)?(?:任务|工作)|[项条])$/
const NUMBERED =
  /^(?:这份|本)?(?:文件|计划|安排|方案)?第([一二三四五六七八九十\d]{1,3})(?:大|个)*(?:部分|章)?$/

const NUMERALS = '一二三四五六七八九十'

interface Section {
  /** As it is told: 第二部分“…”, 主题“…”. */
  name: string
  title: string | null
  taskIds: readonly string[]
}

function partsOf({ parts }: OfficialDocument): Section[] {
  return parts.map(({ title, themes }, at) => ({
    name: `第${NUMERALS.charAt(at) || at + 1}部分${title === null ? '' : `“${title}”`}`,
    title,
    taskIds: themes.flatMap(({ taskIds }) => taskIds),
  }))
}

const themesOf = ({ parts }: OfficialDocument): Section[] =>
  parts.flatMap(({ themes }) =>
    themes.flatMap(({ title, taskIds }) =>
      title === null ? [] : [{ name: `主题“${title}”`, title, taskIds }],
    ),
  )

/** 推进网上政务大厅建设 is called 网上政务大厅建设 and 网上政务大厅 too. */
function isCalled(subject: string, title: string | null): boolean {
  if (title === null) return false
  const whole = bare(title)
  const called = [whole, whole.slice(2), whole.slice(2).replace(/建设$/, '')]
  return called.some((one) => one.length >= 4 && one === subject)
}

function told(document: OfficialDocument, { name, title, taskIds }: Section): Answer | null {
  const ids = new Set(taskIds)
  const tasks = document.tasks.filter(({ id }) => ids.has(id))
  const [first, last] = [tasks[0], tasks[tasks.length - 1]]
  if (!first || !last) return null
  const span = first === last ? `第${first.no}项` : `第${first.no}至${last.no}项`
  const ends: Task[] = first === last ? [first] : [first, last]
  return {
    text: `${name}有 ${tasks.length} 项任务：${span}。`,
    citations: [
      ...(title === null
        ? []
        : [
            {
              kind: 'document' as const,
              documentId: document.id,
              quote: title,
              place: placeOf(first),
            },
          ]),
      ...ends.map((task) => cite(task, firstSentence(task.text))),
    ],
  }
}

const CONTENTS =
  /(?:主要|都)?(?:讲|是|写|说|有|包括|包含)的?(?:些|了)?(?:什么|啥|哪些)(?:内容|方面|主题)?$/

/** Of what a part is made: its themes, with the tasks of each. */
function answerContents(text: string, document: OfficialDocument | undefined): Answer | null {
  const asked = CONTENTS.exec(text)
  const number = asked && NUMBERED.exec(text.slice(0, asked.index))?.[1]
  const at = (valueOf(number ?? '') ?? 0) - 1
  const section = document && partsOf(document)[at]
  const tasks = section && told(document, section)
  if (!tasks) return null
  const themes = (document.parts[at]?.themes ?? []).flatMap(({ title, taskIds }) =>
    title === null || title === section.title
      ? []
      : (told(document, { name: title, title, taskIds }) ?? []),
  )
  if (themes.length === 0) return tasks
  return {
    text: `${section.name}：${themes.map(({ text: words }) => words.replace(/。$/, '')).join('；')}。`,
    citations: themes.flatMap(({ citations }) => citations.slice(0, 1)),
  }
}

/** Which part: 第二部分, of this plan or of one that is named before it. */
function numberedIn(subject: string, documents: readonly OfficialDocument[]): string | undefined {
  const at = subject.search(/第[一二三四五六七八九十\d]{1,3}(?:大|个)*(?:部分|章)?$/)
  const before = subject.slice(0, Math.max(0, at))
  const isNamed =
    before.length >= 4 &&
    documents.some(({ title }) => bare(title).includes(before.replace(/[的里]$/, '')))
  return NUMBERED.exec(isNamed ? subject.slice(at) : subject)?.[1]
}

/** How many tasks a part or a theme has, which the question names by its number or by its title. */
export function answerSection(
  query: string,
  documents: readonly OfficialDocument[],
): Answer | null {
  const text = bare(query)
  const asked = ASKED.exec(text)
  if (!asked) return answerContents(text, documents[0])
  const subject = text
    .slice(0, asked.index)
    .replace(/^(?:请问|主题|关于)/, '')
    .replace(/[的里中]$/, '')
  const number = numberedIn(subject, documents)
  for (const document of documents) {
    const section =
      number === undefined
        ? [...themesOf(document), ...partsOf(document)].find(({ title }) =>
            isCalled(subject, title),
          )
        : partsOf(document)[(valueOf(number) ?? 0) - 1]
    const answer = section && told(document, section)
    if (answer) return answer
    // 第二部分 of no plan in particular is that of the newest.
    if (number !== undefined) return null
  }
  return null
}

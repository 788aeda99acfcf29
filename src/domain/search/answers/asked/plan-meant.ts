import type { DocumentSummary } from '../../../../contract'
import { bare } from './bare'
import { readPlanQuestion, type PlanAsked, type PlanQuestion } from './plan-question'

type Named = Pick<DocumentSummary, 'title' | 'number' | 'year'>

/** A plan, whatever it is called. */
const PLAN = '文件|公文|通知|计划|安排|要点|方案|规划|分解表|清单|全文|原文|正文'
/** Words that name nothing beside it. */
const FILLING =
  '这份|这个|这|该|本|此|那份|那个|请问|你好|您好|一下|告诉我|我想知道|我想问|想问|知道|里面|当中|里|中|上|内|到底|究竟|总共|一共|总计|共计|合计|共|今年度?|年度|有|包括|包含|分为|分成|分|列出|列|提出|部署|明确|是|的|在|由|都|把|了|呢|吗|啊|呀|吧|个|份|工作|任务|总'
const KNOWN = new RegExp(`^(?:(${PLAN})|(?:${FILLING}))`)
const YEAR = /^(\d{4})年?度?/
/** So many characters of a title in a row are the title. */
const PART_OF_TITLE = 2

/** The longest stretch of the title that `text` begins with; 0 below `PART_OF_TITLE`. */
function titleAt(text: string, title: string): number {
  let length = 0
  while (length < text.length && title.includes(text.slice(0, length + 1))) length += 1
  return length >= PART_OF_TITLE ? length : 0
}

/**
 * How much of a question's subject names a plan, at least 1 for a question that names nothing; null where it
 * speaks of something else. 谁负责印发身份证 is not about the plan: no plan is called 身份证.
 */
function isAbout({ asked, subject }: PlanQuestion, plan: Named): number | null {
  const title = bare(plan.title)
  const number = plan.number === null ? null : bare(plan.number)
  let rest = subject
  let named = 0
  let isPlan = false
  while (rest !== '') {
    const inTitle = titleAt(rest, title)
    const year = YEAR.exec(rest)
    const known = KNOWN.exec(rest)
    if (rest.startsWith('\u0001')) rest = rest.slice(1)
    else if (number !== null && rest.startsWith(number)) {
      rest = rest.slice(number.length)
      named += number.length * 2
      isPlan = true
    } else if (year && Number(year[1]) === plan.year) {
      rest = rest.slice(year[0].length)
      named += 1
    } else if (inTitle > (known?.[0].length ?? 0)) {
      const words = rest.slice(0, inTitle)
      named += inTitle
      isPlan ||= new RegExp(`(?:${PLAN})$`).test(words) || inTitle * 2 >= title.length
      if ((asked === 'count' || asked === 'parts') && inTitle >= 4) isPlan = true
      rest = rest.slice(inTitle)
    } else if (known) {
      isPlan ||= known[1] !== undefined
      rest = rest.slice(known[0].length)
    } else return null
  }
  if (named > 1 && !isPlan) return null
  return 1 + named
}

/** What is asked of which plan, and how much of the question names it. */
export interface Meant<Plan> {
  plan: Plan
  asked: PlanAsked
  named: number
}

/** The plan that a question means: the one that it names best, of equals the newest; null where it means none. */
export function planMeant<Plan extends Named & Pick<DocumentSummary, 'issuedOn'>>(
  query: string,
  plans: readonly Plan[],
): Meant<Plan> | null {
  const question = readPlanQuestion(query)
  if (!question) return null
  let best: Meant<Plan> | null = null
  for (const plan of plans) {
    const named = isAbout(question, plan)
    if (named === null) continue
    const isNewer = (plan.issuedOn ?? '') > (best?.plan.issuedOn ?? '')
    if (!best || named > best.named || (named === best.named && isNewer)) {
      best = { plan, asked: question.asked, named }
    }
  }
  return best
}

import { bare } from './bare'

/** What a question asks of a plan itself, not of what stands in it. */
export type PlanAsked =
  | 'count'
  | 'parts'
  | 'when'
  | 'year'
  | 'who'
  | 'number'
  | 'addressees'
  | 'what'
  | 'attachments'
  | 'basis'

/** To send out. Not 起草 or 制定: a plan says who issued it, not who wrote it. */
const ISSUE = '(?:印发|下发|发布|公布|颁布|发出|发文|出台|成文|落款|发)'
const WHICH_BODY =
  '(?:谁|哪一?[个家些]?(?:单位|部门|机关|机构)|什么(?:单位|部门|机关|机构)|哪里|哪儿)'
const WHICH_DAY =
  '(?:什么时[候间侯]|啥时[候侯]?|何时|哪一?年|哪一?[天日]|哪年哪月(?:哪[天日])?|几月(?:几[号日])?|几[号日]|什么日[期子])'
const MANY = '(?:多少|几|哪些|哪几)'
const WHAT = '(?:什么|啥|多少|几)'

const forms: readonly (readonly [PlanAsked, RegExp])[] = [
  [
    'addressees',
    new RegExp(
      `${ISSUE}(?:送|放)?(?:给|到|至|往)了?(?:谁|哪[个些里儿]?(?:单位|部门|地方)?|什么(?:单位|部门))`,
    ),
  ],
  [
    'addressees',
    /(?:主送|(?:印发|下发|发送|发文)的?(?=对象))(?:机关|单位|对象)?(?:是|有|为)?(?:谁|哪[些个里]?(?:单位|部门|机关)?|什么)?/,
  ],
  ['when', new RegExp(`${WHICH_DAY}${ISSUE}`)],
  ['when', /签发(?:日期|时间)(?:是|为)?(?:什么时候|哪[天日]|几号|什么)?/],
  ['when', new RegExp(`${ISSUE}的?(?:日期|时间|日子)(?:是|为|在)?${WHICH_DAY}?${WHAT}?`)],
  ['when', new RegExp(`${ISSUE}(?:于|在|是在|的?是)${WHICH_DAY}`)],
  ['who', new RegExp(`${WHICH_BODY}${ISSUE}`)],
  ['who', new RegExp(`${ISSUE}的?(?:单位|机关|部门|机构|者)(?:是|为|叫)?${WHICH_BODY}?${WHAT}?`)],
  ['who', new RegExp(`${ISSUE}的?是${WHICH_BODY}`)],
  [
    'number',
    new RegExp(`(?:发文字号|发文号|文件字号|文件编号|文件号|文号|字号)(?:是|为)?${WHAT}?`),
  ],
  ['number', /(?:几|多少|哪个)号(?:文件?|通知)?/],
  ['year', /哪一?年度?|几几年|什么年[份度]|哪个年[份度]/],
  [
    'parts',
    new RegExp(
      `${MANY}(?:大?个|大)?(?:方面|部分|板块|大块|大类|主题|领域)(?:的?(?:内容|任务|工作))?`,
    ),
  ],
  [
    'count',
    /(?:多少|几)(?:大?(?:项|条)|(?:个|件)(?=.?.?.?(?:任务|工作|事)))(?:具体|重点|主要)?(?:任务|工作|事项|事情?)?/,
  ],
  ['count', /(?:多少|几)(?:具体|重点|主要)?(?:任务|工作)/],
  ['count', /(?:任务|工作|条目)(?:的?总?数量?|总数)(?:是|有|为)?(?:多少|几)?/],
  ['count', /(?:任务|工作)(?:一共|总共|共计|共)?(?:有|是)?(?:多少|几)(?:项|条|个|件)?/],
  [
    'attachments',
    /(?:几|多少|什么|哪些)(?:个|份)?附件|附件(?:的)?(?:名称|标题)?(?:一共|共)?(?:是|有|叫)?(?:什么|哪些|啥|几[个份]?|多少[个份]?)/,
  ],
  [
    'basis',
    /(?:依据|根据)的?(?:是|有)?(?:什么|哪些)(?:文件|规定)?(?:制定|印发)?|为(?:什么|何)要?(?:制定|印发)|(?:制定|印发)的?目的是?(?:什么|啥)?|目的是什么/,
  ],
  [
    'what',
    /(?:是|叫)(?:一[份个])?(?:什么|啥|哪[份个])样?的?(?:文件|公文|通知|文|计划|东西|名字?|名称|标题)/,
  ],
  ['what', /(?:名称|标题|题目|名字|全称)(?:是|叫)?(?:什么|啥)/],
  ['what', /^(?:这|这个|这份|这是)(?:是)?(?:什么|啥)$/],
]

export interface PlanQuestion {
  asked: PlanAsked
  /** What is left of the question without what it asks. */
  subject: string
}

/** Reads a question that may be about a plan itself; whether it is, the plans must say (`isAbout`). */
export function readPlanQuestion(query: string): PlanQuestion | null {
  const text = bare(query)
  for (const [asked, form] of forms) {
    const found = form.exec(text)
    if (found) {
      const after = text.slice(found.index + found[0].length)
      return { asked, subject: `${text.slice(0, found.index)}\u0001${after}` }
    }
  }
  return null
}

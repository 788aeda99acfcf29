import { addressOf, openWeb, type Face, type Web } from '../browser'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

async function wordsOf(address: string, textScale: Face['textScale']): Promise<string> {
  const visit = await web.visit({ face: { textScale } })
  await visit.page.addInitScript(() =>
    localStorage.setItem('my-units', JSON.stringify({ data: JSON.stringify(['huangpu']) })),
  )
  await visit.open(address)
  const words = await visit.page.locator('main').last().textContent()
  await visit.close()
  return words ?? ''
}

const INFERRED = ['（推定', '（原文没写日期，按年底算'] as const
const FIRST = ['列首位', '排在第一位'] as const
const OWN = ['自报', '自己报的'] as const

/** What 长辈版 says for what: all else on the screen stays. */
const said: Record<string, readonly (readonly [string, string])[]> = {
  [addressOf('task')]: [
    INFERRED,
    FIRST,
    OWN,
    ['原文没有写日期；按计划年度推定为2015年年底', '原文没有写日期；按2015年年底算'],
    ['措辞', '原文怎么说'],
    ['原文说要做成，在时间表里归为“硬任务”。', '原文要求做成。'],
  ],
  '/pages/tasks/index?view=time': [
    INFERRED,
    FIRST,
    OWN,
    [
      '原文没有写明任何一项的日期，都按计划年度推定为年底；以下按承诺力度和有无目标排列。',
      '原文没写日期，都按这一年年底算。原文要求做成的、有目标的排在前面。',
    ],
    ['硬任务：', '原文要求做成：'],
    ['渐进：', '原文要求逐步去做：'],
  ],
  [addressOf('unit')]: [INFERRED, FIRST, OWN],
  [addressOf('reminders')]: [
    [
      '按日历日往前数；推送都会注明日期的依据（如“推定”）。',
      '节假日也算在内，往前数；每条提醒都写明日期是怎么来的（原文没写日期的，按年底算）。',
    ],
  ],
  [addressOf('about')]: [
    OWN,
    [
      '推定：文件没写日期，按计划年度推到年底；不会显示为逾期。',
      '没写日期：文件没写日期的，按计划那一年的年底算；不会显示为逾期。',
    ],
    ['列首位只是排在第一，不等于牵头。', '名字排在第一位，不等于牵头。'],
    ['数据版本：', '资料是哪一版：'],
  ],
}

it.each(Object.entries(said))(
  '%s: 长辈版 says our terms plainly, and all else',
  async (at, pairs) => {
    const [ordinary, elder] = [await wordsOf(at, 1), await wordsOf(at, 1.6)]
    const used = pairs.filter(([ours]) => ordinary.includes(ours))
    expect(used.length).toBeGreaterThan(0)
    // Notes on characters of the web page that are no text.
    const plain = pairs
      .reduce((words, [ours, simple]) => words.replaceAll(ours, simple), ordinary)
      .replace(/处为私用区字符 U\+\w+（网页文本损坏），原样保留/g, '在网页上显示坏了，照原样留着')
    expect(elder).toBe(plain)
  },
)

it('首页 dates my unit’s tasks plainly', async () => {
  expect(await wordsOf('/pages/home/index', 1)).toContain('（推定）')
  const elder = await wordsOf('/pages/home/index', 1.6)
  expect(elder).toContain('（原文没写日期，按年底算）')
  expect(elder).not.toContain('推定')
})

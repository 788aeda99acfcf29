import { wordsOf } from '@/components/whole-words/words-of'
import documents from '../../mock/data/documents.json'
import posts from '../../mock/data/posts.json'

const titles = [
  ...documents.flatMap(({ tasks }) => tasks.map(({ headline }) => headline)),
  ...posts.map(({ title }) => title),
]

describe('words that a line is not broken in', () => {
  it.each([
    ['印发2015年上海市政府', '印发|2015年|上海市|政府'],
    ['上海市人民政府办公厅', '上海市|人民政府|办公厅'],
    ['推进“四合一”市场监管', '推进|“四合一”|市场|监管'],
    ['完善市政府各部门政务内网建设', '完善|市政府|各部门|政务内网|建设'],
    ['(“十三五”)规划', '(“十三五”)|规划'],
    ['充分利用新媒体、新技术', '充分利用|新媒体、|新技术'],
    ['累计1000项', '累计|1000项'],
    ['2015年12月20日（市政府办公厅自报）', '2015年12月20日|（市政府|办公厅自报）'],
    ['2015年11月底前完成', '2015年11月底前|完成'],
  ])('parts %s', (text, words) => {
    expect(wordsOf(text)?.join('|')).toBe(words)
  })

  it('keeps every character of every title of the plan and the feed, in its order', () => {
    expect(titles.length).toBeGreaterThan(60)
    for (const title of titles) expect(wordsOf(title)?.join('')).toBe(title)
  })

  it('lets no line of a title begin with a mark, a unit of measure or the last character of a name', () => {
    for (const title of titles)
      for (const word of wordsOf(title)?.slice(1) ?? [])
        expect(word).not.toMatch(/^(?:[、，。：；）”》)\],]|\p{Script=Han}$)/u)
  })

  it('makes no word so long that it leaves a line empty', () => {
    for (const title of titles)
      for (const word of wordsOf(title) ?? []) expect(word.length).toBeLessThanOrEqual(12)
  })
})

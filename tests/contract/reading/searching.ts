import * as v from 'valibot'
import { endpoints } from '../../../src/contract'
import { DOCUMENT, good, type Ask } from './ask'

/** What a search says of itself, wherever it is answered. */
export function describeSearching(ask: Ask): void {
  it.each(['', ' ', '。、,', '😀', '%'])(
    'a search for %j finds nothing, and says so',
    async (q) => {
      const { status, body } = await ask('GET', `/v1/search?q=${encodeURIComponent(q)}`)
      expect(status).toBe(200)
      expect(JSON.parse(body)).toMatchObject({ answer: null })
    },
  )

  it.each([
    ['🙂微门户', 1, '表情符号没有参加查找'],
    ['800M', 1, '没有“800M”，按“800兆”查找'],
    ['weimnhu', 1, '没有“weimnhu”，按“微门户”查找'],
    ['第三十一项', 1, undefined],
    ['7', 1, undefined],
    ['政务云有多少台服务器', 2, '原文没有直接的回答，按“政务云”查找'],
    ['静安寺要做什么', 0, undefined],
    ['a b c d e f g h i', 0, '只查找了前 8 个词：a b c d e f g h'],
  ])('a search for %s finds %i task, and says what was not looked for', async (q, count, note) => {
    const url = `/v1/search?kind=task&q=${encodeURIComponent(q)}`
    const { results, notes } = JSON.parse((await ask('GET', url)).body)
    expect(results).toHaveLength(count)
    expect(notes[0]).toBe(note)
  })

  it('tells of two citations of the same words which place each is from', async () => {
    const url = `/v1/search?q=${encodeURIComponent('市民热线谁负责')}`
    const { answer } = v.parse(endpoints.search.reply, JSON.parse((await ask('GET', url)).body))
    const quote = '(责任部门:市信访办)'
    const own = { kind: 'task', documentId: DOCUMENT, quote }
    expect(answer?.citations).toEqual([
      { ...own, taskNo: 34, taskId: `${DOCUMENT}-34`, place: 'task:34' },
      { ...own, taskNo: 35, taskId: `${DOCUMENT}-35`, place: 'task:35' },
    ])
  })

  it('names a place of the source where an answer is from an attachment', async () => {
    const url = `/v1/search?q=${encodeURIComponent('热线接通率是多少')}`
    const { answer } = JSON.parse((await ask('GET', url)).body)
    const { body } = await ask('GET', good.getDocumentSource)
    const { text, blocks } = v.parse(endpoints.getDocumentSource.reply, JSON.parse(body))
    const [{ place, quote }] = answer.citations
    const block = blocks.find(({ ref }) => ref === place)
    expect(text.slice(block?.start, block?.end)).toContain(quote)
  })

  it('narrows by a certainty alone, as with a unit', async () => {
    const totals: number[] = []
    for (const certainty of ['certain', 'possible']) {
      const url = `/v1/search?q=${encodeURIComponent('建设')}&kind=task&certainty=${certainty}`
      totals.push(JSON.parse((await ask('GET', url)).body).total)
    }
    const [certain = 0, possible = 0] = totals
    expect(possible).toBeGreaterThan(0)
    expect(certain).toBeGreaterThan(possible)
  })
}

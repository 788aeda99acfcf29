import fc from 'fast-check'
import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import {
  createDocumentSearch,
  createSearchEngine,
  openDocumentSearch,
  type Work,
} from '../../../../src/domain/search'
import { MOST_IN_STEP } from '../../../../src/domain/search/work'
import { distinctCorpusOf } from '../../../bench/search/corpus'

const plans = documents as unknown as OfficialDocument[]
const queries = [
  '微门户',
  '政务',
  '一',
  'zhengwuyun',
  'wmh',
  '微们户',
  '电子政物云',
  '经信委',
  '网站 无障碍',
  '建设。',
  '微门户由谁负责',
  '绿色账户要发放多少户',
  '经信委有几项任务',
  '31',
  '完全没有的词语',
]

/** Does `most` steps; what it came to, or undefined where it is not done. */
function advance<Result>(work: Work<Result>, most: number): { result: Result } | undefined {
  for (let step = 0; step < most; step++) {
    const { done, value } = work.next()
    // A generator that is done has its result for a value.
    if (done) return { result: value as Result }
  }
  return undefined
}

function unitsOf<Result>(work: Work<Result>): { most: number; result: Result } {
  let most = 0
  for (;;) {
    const step = work.next()
    if (step.done) return { most, result: step.value }
    most = Math.max(most, step.value)
  }
}

const atOnce = createDocumentSearch(plans)
const expected = new Map(queries.map((q) => [q, atOnce.search(q)]))

it('however a search is sliced, and whatever is asked or dropped between, the reply is the same', () => {
  const turn = fc.record({
    at: fc.nat(4),
    steps: fc.integer({ min: 1, max: 6 }),
    isDropped: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...queries), { minLength: 5, maxLength: 5 }),
      fc.array(turn, { maxLength: 60 }),
      (asked, turns) => {
        const search = unitsOf(openDocumentSearch(plans)).result
        const running = asked.map((q) => ({ q, work: search.searching(q), isLeft: true }))
        for (const { at, steps, isDropped } of turns) {
          const one = running[at]
          if (!one?.isLeft) continue
          const done = advance(one.work, steps)
          one.isLeft = !done && !isDropped
          if (done) expect(done.result).toEqual(expected.get(one.q))
          else if (isDropped) one.work.return(null)
        }
        for (const { q, work, isLeft } of running) {
          if (isLeft) expect(unitsOf(work).result).toEqual(expected.get(q))
        }
        for (const q of queries) expect(search.search(q)).toEqual(expected.get(q))
      },
    ),
    { numRuns: 25 },
  )
})

it('searches that take turns, or are dropped, leave one another alone in a large corpus', () => {
  const engine = createSearchEngine(distinctCorpusOf(3_000))
  const words = ['政务 建设', '的 一', '推进', '系统 平台', 'wza', '建设。推进']
  const whole = new Map(words.map((q) => [q, engine.find(q)]))
  for (const q of words) {
    for (const other of words) {
      const [one, two, dropped] = [engine.finding(q), engine.finding(other), engine.finding('建设')]
      advance(dropped, 1)
      const early = advance(one, 1)
      advance(two, 1)
      dropped.return({ ids: [], total: 0, matched: [] })
      expect(early?.result ?? unitsOf(one).result).toEqual(whole.get(q))
    }
  }
})

it('what is added in steps is found only when it is all there, and then as if added at once', () => {
  const texts = distinctCorpusOf(300)
  const whole = createSearchEngine(texts)
  const engine = createSearchEngine(texts.slice(0, 100))
  const before = engine.search('政务')
  const adding = engine.adding(texts.slice(100))
  let steps = 0
  while (!adding.next().done) {
    steps += 1
    if (steps === 3) expect(engine.search('政务')).toEqual(before)
  }
  expect(steps).toBeGreaterThan(5)
  for (const q of queries) {
    expect(engine.search(q, { limit: 300 })).toEqual(whole.search(q, { limit: 300 }))
  }
})

const hostile = [
  '的'.repeat(10_000),
  '政务'.repeat(5_000),
  'a'.repeat(10_000),
  'zhengwu '.repeat(500),
  '建设。推进。',
  '\ud800政务\udfff',
  '.*+?^${}()|[]\\',
  '😀'.repeat(2_000),
  '政 务 云 的 一 建 设 是',
]

it('no step of building or searching is larger than its bound, nor of what is ill meant', () => {
  const engine = createSearchEngine([])
  expect(unitsOf(engine.adding(distinctCorpusOf(3_000))).most).toBeLessThanOrEqual(MOST_IN_STEP)
  for (const q of [...queries, ...hostile]) {
    expect(unitsOf(engine.finding(q)).most).toBeLessThanOrEqual(MOST_IN_STEP)
  }
})

it('one long field and one sentence that stands everywhere are parted too', () => {
  const long = '推进电子政务建设'.repeat(40_000)
  const engine = createSearchEngine([])
  const texts = Array.from({ length: 30_000 }, (_, at) => ({
    id: `d${at}`,
    title: '同一句话',
    units: [],
    section: '',
    text: at === 0 ? long : '同一句话。',
  }))
  expect(unitsOf(engine.adding(texts)).most).toBeLessThanOrEqual(MOST_IN_STEP)
  const { most, result } = unitsOf(engine.finding('同一句话', { limit: 3 }))
  expect(most).toBeLessThanOrEqual(MOST_IN_STEP)
  expect(result).toMatchObject({ total: 30_000, ids: ['d1', 'd2', 'd3'] })
})

it('a question is read in steps; one that is dropped leaves the next one right', () => {
  const search = unitsOf(openDocumentSearch(plans)).result
  const dropped = search.searching('微门户由谁负责')
  expect(advance(dropped, 3)).toBeUndefined()
  dropped.return(null)
  const { most, result } = unitsOf(search.searching('绿色账户要发放多少户'))
  expect(most).toBeLessThanOrEqual(MOST_IN_STEP)
  expect(result).toEqual(expected.get('绿色账户要发放多少户'))
})

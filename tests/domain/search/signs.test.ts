import { documents } from '../../../mock/api/replies'
import type { OfficialDocument } from '../../../src/contract'
import { createAnswering } from '../../../src/domain/search/answers'
import { holdPassages } from '../../../src/domain/search/answers/passages/held-passages'
import { gramsOf } from '../../../src/domain/search/answers/passages/passages'
import { mayHoldAll, mayHoldEach, mostOf } from '../../../src/domain/search/answers/passages/signs'
import { finish } from '../../../src/domain/search/work'

const { passages, signs, coverage } = finish(holdPassages().over(documents))

it('never hides a passage that holds a pair', () => {
  passages.forEach(({ grams }, at) => {
    const all = [...grams]
    expect(mayHoldAll(signs, all)(at)).toBe(true)
    expect(mayHoldEach(signs, [[all.at(-1) ?? ''], ['某某', all[0] ?? '']])(at)).toBe(true)
  })
})

it('never says less than a passage holds of a topic', () => {
  const topic = ['市民服务热线', '接通率', '800兆政务共网'].map(gramsOf)
  const weighed = coverage.weigh(topic)
  const all = weighed.reduce((sum, [, weight]) => sum + weight, 0)
  const most = mostOf(signs, weighed)
  passages.forEach(({ grams }, at) => {
    expect(most(at)).toBeGreaterThanOrEqual(coverage.shareOf(topic, grams) * all - 1e-9)
  })
})

it('hides nearly all that hold nothing of it', () => {
  const mayHold = mayHoldAll(signs, gramsOf('绿色账户'))
  const held = passages.filter((_, at) => mayHold(at))
  expect(held.length).toBeGreaterThan(0)
  expect(held.length).toBeLessThan(passages.length / 20)
})

/** As many plans as 10,000 tasks fill. */
const many = Array.from(
  { length: 213 },
  (_, at) =>
    JSON.parse(
      JSON.stringify(documents[0]).replaceAll(documents[0]?.id ?? '', `plan-${at}`),
    ) as OfficialDocument,
)

it('looks at few passages for a question over 10,000 tasks', () => {
  const { answering } = createAnswering(many)
  const unitsOf = (question: string) => {
    let units = 0
    for (const taken of answering(question)) units += taken
    return units
  }
  unitsOf('微门户由谁负责')
  const all = many.length * passages.length
  for (const question of ['微门户由谁负责', '热线接通率是多少', '绿色账户什么时候完成']) {
    // A glance at each, and a look at a tenth: a look at each took 16 units.
    expect(unitsOf(question)).toBeLessThan(all * 4)
  }
})

import { PAGES, TEXTS } from './documents'
import { faultIn } from './check-reading'
import { mutate, randomFrom } from './mutate'

it('reads 200 mutated documents without a crash, a hang or a lost character', () => {
  const sources = [...TEXTS, ...PAGES]
  for (let at = 0; at < 200; at += 1) {
    const random = randomFrom(2_000_006 + at)
    const source = sources[random(sources.length)] ?? ''
    const from = performance.now()
    expect([at, faultIn(mutate(source, random), PAGES.includes(source))]).toEqual([at, null])
    expect(performance.now() - from).toBeLessThan(5000)
  }
})

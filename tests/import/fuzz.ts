/** `npm run fuzz:import -- [count] [seed]`: mutated documents; no crash, no hang, no lost character. */
import { SHANGHAI_2015 } from '../sample-plan'
import { PAGES, TEXTS } from './documents'
import { faultIn } from './check-reading'
import { mutate, randomFrom } from './mutate'

const SLOWEST_MS = 1000
const count = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? 1)

function main(): void {
  const sources = [...TEXTS, ...PAGES, SHANGHAI_2015]
  let slowest = 0
  let faults = 0
  const began = performance.now()
  for (let at = 0; at < count; at += 1) {
    const random = randomFrom(seed * 1_000_003 + at)
    const source = sources[random(sources.length)] ?? ''
    const document = mutate(source, random)
    const from = performance.now()
    const fault = faultIn(document, PAGES.includes(source))
    const took = performance.now() - from
    slowest = Math.max(slowest, took)
    if (fault === null && took <= SLOWEST_MS) continue
    faults += 1
    if (faults <= 10) process.stderr.write(`#${at} ${fault ?? `${took.toFixed(0)} ms`}\n`)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    `${count} documents, seed ${seed}: ${faults} faults, slowest ${slowest.toFixed(0)} ms, ${seconds} s\n`,
  )
  process.exitCode = faults > 0 ? 1 : 0
}

main()

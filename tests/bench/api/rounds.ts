import autocannon from 'autocannon'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const CONNECTIONS = 16

export interface Figures {
  perSecond: number
  p50: number
  p99: number
}

export const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function shoot(url: string, headers: Record<string, string>): Promise<Figures> {
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    // The load comes from a thread of its own: what is measured is the server.
    workers: 1,
  })
  if (result.errors > 0 || result['4xx'] + result['5xx'] > 0) throw new Error(`${url} failed`)
  const { p50, p99 } = result.latency
  return { perSecond: result.requests.average, p50, p99 }
}

type Case = [name: string, url: string, headers: Record<string, string>]

/** Each case in turn, round after round: what slows the machine down slows all of them. */
export async function interleave(cases: Case[]): Promise<Map<string, Figures>> {
  const all = new Map<string, Figures[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url, headers] of cases) {
      all.set(name, [...(all.get(name) ?? []), await shoot(url, headers)])
    }
  }
  const pick = (figures: Figures[], field: keyof Figures) =>
    median(figures.map((one) => one[field]))
  return new Map(
    [...all].map(([name, figures]) => [
      name,
      {
        perSecond: pick(figures, 'perSecond'),
        p50: pick(figures, 'p50'),
        p99: pick(figures, 'p99'),
      },
    ]),
  )
}

import { randomUUID } from 'node:crypto'

const LIFE_MS = 7200_000
const OVERLAP_MS = 300_000
const FORCE_GAP_MS = 30_000
const FORCES_A_DAY = 20

/** stable_token: one token for everyone, renewed five minutes early; for those minutes both are good. */
export class FakeTokens {
  fetches = 0
  private current: { token: string; until: number } | null = null
  private previous: { token: string; until: number } | null = null
  private forces: number[] = []

  constructor(private readonly now: () => number) {}

  get(force: boolean): { token: string; seconds: number } | { errcode: number } {
    const at = this.now()
    this.fetches += 1
    if (force) {
      this.forces = this.forces.filter((one) => at - one < 86_400_000)
      if (this.forces.length >= FORCES_A_DAY) return { errcode: 45009 }
      if (at - (this.forces.at(-1) ?? 0) < FORCE_GAP_MS) return { errcode: 45011 }
      this.forces.push(at)
      this.expire()
    }
    if (!this.current || this.current.until - at <= OVERLAP_MS) {
      if (this.current && this.current.until > at) this.previous = this.current
      this.current = { token: `T-${randomUUID()}`, until: at + LIFE_MS }
    }
    const { token, until } = this.current
    return { token, seconds: Math.floor((until - at) / 1000) }
  }

  isGood(token: string | null): boolean {
    const at = this.now()
    return [this.current, this.previous].some((one) => one?.token === token && one.until > at)
  }

  /** All tokens die at once, as when somebody else forces a refresh. */
  expire(): void {
    this.current = null
    this.previous = null
  }
}

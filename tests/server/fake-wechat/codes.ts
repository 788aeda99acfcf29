import { randomUUID } from 'node:crypto'

const CODE_LIFE_MS = 300_000

/** What `wx.login` gives: good for five minutes, and once. */
export class FakeCodes {
  private readonly codes = new Map<string, { openid: string; until: number; isUsed: boolean }>()

  constructor(private readonly now: () => number) {}

  issue(openid: string): string {
    const code = randomUUID()
    this.codes.set(code, { openid, until: this.now() + CODE_LIFE_MS, isUsed: false })
    return code
  }

  redeem(code: string | null): { openid: string } | { errcode: number; words: string } {
    const found = this.codes.get(code ?? '')
    if (!found || found.until < this.now()) return { errcode: 40029, words: 'invalid code,' }
    if (found.isUsed) return { errcode: 40163, words: 'code been used,' }
    found.isUsed = true
    return { openid: found.openid }
  }
}

/** Leave to push, as WeChat keeps it: one accept, one message; a long-term template never runs out. */
export class FakeLedger {
  private readonly credits = new Map<string, number>()
  private readonly longTerm = new Set<string>()

  grant(openid: string, templateId: string, count = 1): void {
    const key = `${openid}|${templateId}`
    this.credits.set(key, this.left(openid, templateId) + count)
  }

  grantLongTerm(openid: string, templateId: string): void {
    this.longTerm.add(`${openid}|${templateId}`)
  }

  left(openid: string, templateId: string): number {
    return this.credits.get(`${openid}|${templateId}`) ?? 0
  }

  /** False where there was nothing to take. */
  take(openid: string, templateId: string): boolean {
    if (this.longTerm.has(`${openid}|${templateId}`)) return true
    const left = this.left(openid, templateId)
    if (left < 1) return false
    this.credits.set(`${openid}|${templateId}`, left - 1)
    return true
  }

  revoke(openid: string, templateId: string): void {
    this.credits.delete(`${openid}|${templateId}`)
    this.longTerm.delete(`${openid}|${templateId}`)
  }
}

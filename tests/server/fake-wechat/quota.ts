const SHANGHAI_MS = 8 * 3_600_000

/** How many sends a day (of Shanghai) and a minute may have. */
export class FakeQuota {
  private most = { day: Infinity, minute: Infinity }
  private used = { day: '', inDay: 0, minute: 0, inMinute: 0 }

  constructor(private readonly now: () => number) {}

  set(most: { day?: number; minute?: number }): void {
    this.most = { ...this.most, ...most }
  }

  /** 45009 or 45011 when one more would be too many; 0 when not. */
  errcode(): number {
    const day = new Date(this.now() + SHANGHAI_MS).toISOString().slice(0, 10)
    const minute = Math.floor(this.now() / 60_000)
    if (this.used.day !== day) this.used = { ...this.used, day, inDay: 0 }
    if (this.used.minute !== minute) this.used = { ...this.used, minute, inMinute: 0 }
    if (this.used.inDay >= this.most.day) return 45009
    return this.used.inMinute >= this.most.minute ? 45011 : 0
  }

  count(): void {
    this.used.inDay += 1
    this.used.inMinute += 1
  }
}

/** What an app still waits for: timers that it set, and answers that are on their way to it. */
export class Waits {
  private readonly timers = new Map<NodeJS.Timeout, number>()
  private coming = 0

  set(timer: NodeJS.Timeout, ms: number): void {
    this.timers.set(timer, performance.now() + ms)
  }

  end(timer: unknown): void {
    this.timers.delete(timer as NodeJS.Timeout)
  }

  /** Counts `answer` as on its way until it is there. */
  async for<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.coming++
    try {
      return await answer
    } finally {
      this.coming--
    }
  }

  /** In how many milliseconds something may come; nothing where it waits for nothing. */
  get next(): number | undefined {
    if (this.coming > 0) return 1
    if (this.timers.size === 0) return undefined
    return Math.max(0, Math.min(...this.timers.values()) - performance.now())
  }

  clear(): void {
    for (const timer of this.timers.keys()) clearTimeout(timer)
    this.timers.clear()
  }
}

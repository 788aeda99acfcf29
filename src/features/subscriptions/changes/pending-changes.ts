import type { Subscription } from '@/contract'
import { targetKey } from '@/domain/subscriptions'

type Apply = (shown: Subscription[]) => Subscription[]

/**
 * What is followed, as the server last said, and the changes that it has not answered yet. What is
 * shown is the one with the others laid over it, so that a change which fails takes back itself and
 * nothing else. Changes of one target are asked one after the other, in the order of the taps.
 */
export class PendingChanges {
  private settled: Subscription[]
  private waiting: Apply[] = []
  private lines = new Map<string, Promise<unknown>>()
  /** Grows with every answer: a list that was read before one is old. */
  version = 0

  constructor(settled: Subscription[] | null) {
    this.settled = settled ?? []
  }

  get shown(): Subscription[] {
    return this.waiting.reduce((list, apply) => apply(list), this.settled)
  }

  get known(): Subscription[] {
    return this.settled
  }

  ofTarget(key: string): Subscription | undefined {
    return this.settled.find(({ target }) => targetKey(target) === key)
  }

  /** The server's list, whole. */
  replace(settled: Subscription[]): void {
    this.settled = settled
  }

  /** What was asked elsewhere was answered: a list that was read before is old. */
  settleTo(settled: Subscription[]): void {
    this.settled = settled
    this.version += 1
  }

  /** Everything was erased: answers that are still on their way are no longer of interest. */
  clear(): void {
    this.settled = []
    this.waiting = []
    this.lines = new Map()
    this.version += 1
  }

  /** Lays a change over what is shown, and asks when its target's turn comes. Rejects where `ask` does. */
  add<Answer>(
    key: string,
    apply: Apply,
    ask: () => Promise<Answer>,
    settle: (answer: Answer, settled: Subscription[]) => Subscription[],
  ): Promise<void> {
    const { lines } = this
    this.waiting.push(apply)
    const turn = (lines.get(key) ?? Promise.resolve()).then(ask).then(
      (answer) => {
        if (this.lines !== lines) return
        this.settled = settle(answer, this.settled)
        this.end(apply)
      },
      (cause: unknown) => {
        if (this.lines === lines) this.end(apply)
        throw cause
      },
    )
    // The next one goes its way, whatever came of this one.
    lines.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }

  private end(apply: Apply): void {
    this.waiting = this.waiting.filter((one) => one !== apply)
    this.version += 1
  }
}

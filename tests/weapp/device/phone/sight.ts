type Tell = (seen: { intersectionRatio: number; boundingClientRect: object }) => void

/**
 * What is watched for coming into sight. Nothing is laid out here: it is out of sight until a test says that it
 * was scrolled to.
 */
export class Sight {
  private readonly waiting = new Set<Tell>()

  readonly createObserver = () => {
    let own: Tell | undefined
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (_selector: string, tell: Tell) => {
        own = tell
        this.waiting.add(tell)
        queueMicrotask(() => tell({ intersectionRatio: 0, boundingClientRect: {} }))
      },
      disconnect: () => void (own && this.waiting.delete(own)),
    }
    return observer
  }

  /** Brings all that is watched into sight, once each; false where nothing was left. */
  comeCloser(): boolean {
    const told = [...this.waiting]
    this.waiting.clear()
    const boundingClientRect = { top: 0, bottom: 600 }
    for (const tell of told) tell({ intersectionRatio: 1, boundingClientRect })
    return told.length > 0
  }
}

import type { MiniProgram } from './mini-program'

/** A phone in somebody's hand. */
export class Hand {
  constructor(
    readonly app: MiniProgram,
    private readonly isFull = false,
  ) {}

  /** As a person does: waits until it is there, scrolls to it, taps. */
  async tap(words: string | RegExp) {
    // What comes late from a slow server is scrolled through too.
    for (let tries = 0; tries < 40; tries++) {
      const { screen } = await this.app.readThrough()
      if (screen.findAll(words).length > 0) break
    }
    ;(await this.app.says(words)).screen.find(words).tap()
    return this.app.settled()
  }

  async back() {
    this.app.phone.wx.navigateBack({})
    return this.app.settled()
  }

  async type(words: string) {
    const [input] = (await this.app.settled()).screen.byTag('input')
    input?.type(words)
  }

  /** That the device keeps `text` under `key`; a full one keeps nothing, and said so. */
  keeps(key: string, text: string) {
    if (this.isFull) expect(this.app.phone.diary.toasts.join()).toContain('存储已满')
    else expect(this.app.phone.store.get(key)).toContain(text)
  }
}

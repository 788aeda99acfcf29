import { pagesOf, readAppJson } from './engine/app-files'
import { AppScripts } from './engine/app-scripts'
import { PageStack, type OpenPage, type SetDataCall } from './engine/page-stack'
import { makePhone } from './phone/phone'
import type { PhoneOptions } from './phone/shapes'
import { Waits } from './phone/waits'
import { Views } from './engine/views'

/** Where it draws nothing for so long (ms), the app is taken to be at rest, whatever it waits for. */
const STILL_MS = 48
/** How long a test waits for words: what is not said at all fails, what a slow machine says late does not. */
const PATIENCE_MS = 20_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const LAUNCH = { path: '', query: {}, scene: 1001 }

/**
 * Runs a built mini-program as WeChat does: its scripts in a context with no DOM and no `eval`, its
 * templates by WeChat's own engine, data crossing as JSON.
 */
export class MiniProgram {
  readonly phone: ReturnType<typeof makePhone>
  private readonly scripts: AppScripts
  private readonly stack: PageStack
  private readonly waits = new Waits()

  constructor(folder: string, options: PhoneOptions = {}) {
    const appJson = readAppJson(folder)
    const tabs = appJson.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
    const parts = () => ({ scripts: this.scripts, views })
    this.stack = new PageStack(new Set(pagesOf(appJson)), new Set(tabs), parts)
    this.phone = makePhone(options, this.stack, this.waits)
    this.scripts = new AppScripts(
      folder,
      this.phone.wx,
      () => this.stack.instances,
      this.waits,
      options,
    )
    const views = new Views(folder, this.scripts)
    this.scripts.run('app.js')
    this.callApp('onLaunch', LAUNCH)
    this.callApp('onShow', LAUNCH)
  }

  /** What the app threw or complained of. */
  get errors(): string[] {
    return this.scripts.errors
  }

  get depth(): number {
    return this.stack.depth
  }

  /** Opens an address as a link from outside does: the page stands alone on the stack. */
  async open(url: string): Promise<OpenPage> {
    const wrong = this.stack.reLaunch(url)
    if (wrong !== null) throw new Error(`${url}: ${wrong}`)
    return this.settled()
  }

  /** The same, as it looks before anything has come. */
  glance(url: string): OpenPage {
    const wrong = this.stack.reLaunch(url)
    if (wrong !== null || !this.stack.top) throw new Error(`${url}: ${wrong}`)
    return this.stack.top
  }

  /** The page in front, once the app has nothing more to do. */
  async settled(): Promise<OpenPage> {
    await this.rest()
    const { top } = this.stack
    if (!top) throw new Error('no page is open')
    return top
  }

  /** The page in front, once it says `words`; what it says instead, when it does not within two seconds. */
  async says(words: string | RegExp): Promise<OpenPage> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(5)) {
      const page = await this.settled()
      if (page.screen.findAll(words).length > 0 || page.screen.text.match(words)) return page
    }
    throw new Error(`never says ${words}: ${this.stack.top?.screen.text.slice(0, 400)}`)
  }

  /** The page in front once it was scrolled from end to end, with all that comes into sight on the way. */
  async readThrough(): Promise<OpenPage> {
    await this.rest()
    // What is drawn last begins to watch a little later: twice nothing is the end.
    for (let idle = 0; idle < 2; await this.rest()) {
      idle = this.phone.sight.comeCloser() ? 0 : idle + 1
    }
    return this.settled()
  }

  /** Everything asked of setData from here on, on the page in front. */
  async costOf(action: () => void | Promise<void>): Promise<SetDataCall[]> {
    const page = this.stack.top
    const before = page?.calls.length ?? 0
    await action()
    await this.rest()
    return page?.calls.slice(before) ?? []
  }

  close(): void {
    this.waits.clear()
  }

  /** Sends the app to the background and back. */
  async background(): Promise<void> {
    this.stack.call('onHide')
    this.callApp('onHide')
    await this.rest()
    this.callApp('onShow', LAUNCH)
    this.stack.call('onShow')
    await this.rest()
  }

  /** Calls a hook of the page in front as WeChat would (share, pull to refresh). */
  async hook(name: string, ...args: unknown[]): Promise<unknown> {
    const result = this.stack.call(name, ...args)
    await this.rest()
    return result
  }

  private callApp(name: string, ...args: unknown[]): void {
    this.scripts.call(this.scripts.app, name, ...args)
  }

  /** Waits until nothing can come any more, or nothing came for a while: of waiting, not of work. */
  private async rest(): Promise<void> {
    let drawn = -1
    let patience = 0
    for (let quiet = 0; quiet < 2;) {
      await new Promise(setImmediate)
      const { calls = [] } = this.stack.top ?? {}
      if (calls.length !== drawn) {
        drawn = calls.length
        patience = STILL_MS
      }
      const { next } = this.waits
      if (next === undefined || next > patience) {
        quiet++
      } else {
        quiet = 0
        patience -= Math.max(1, next)
        await sleep(next)
      }
    }
  }
}

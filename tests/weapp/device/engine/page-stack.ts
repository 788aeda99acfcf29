import type { AppScripts } from './app-scripts'
import type { Travel } from '../phone/shapes'
import { Screen } from './screen'
import type { Views } from './views'

export interface SetDataCall {
  bytes: number
}

/** One open page: its tree, and what its drawing cost. */
export interface OpenPage {
  route: string
  screen: Screen
  calls: SetDataCall[]
}

interface LivePage extends OpenPage {
  instance: Record<string, unknown>
}

/** `id=1&q=a%20b` as WeChat gives it to a page: nothing is decoded. */
function optionsOf(query: string): Record<string, string> {
  if (query === '') return {}
  return Object.fromEntries(
    query.split('&').map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

const pathOf = (url: string) => url.split('?')[0]?.replace(/^\//, '') ?? ''

/** The pages that are open, and WeChat's rules for going from one to another. Each way of going says what is wrong, or null. */
export class PageStack implements Travel {
  private readonly pages: LivePage[] = []

  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly tabs: ReadonlySet<string>,
    private readonly parts: () => { scripts: AppScripts; views: Views },
  ) {}

  get top(): LivePage | undefined {
    return this.pages.at(-1)
  }

  get depth(): number {
    return this.pages.length
  }

  get instances(): unknown[] {
    return this.pages.map(({ instance }) => instance)
  }

  /** Calls a hook of the page in front. */
  call(name: string, ...args: unknown[]): unknown {
    return this.top && this.parts().scripts.call(this.top.instance, name, ...args)
  }

  navigateTo(url: string): string | null {
    const wrong = this.check(url, false) ?? (this.depth >= 10 ? 'webview count limit exceed' : null)
    if (wrong !== null) return wrong
    this.call('onHide')
    return this.show(url)
  }

  redirectTo(url: string): string | null {
    const wrong = this.check(url, false)
    if (wrong !== null) return wrong
    this.leave(1)
    return this.show(url)
  }

  switchTab(url: string): string | null {
    const wrong = this.check(url, true)
    if (wrong !== null) return wrong
    this.leave(this.depth)
    return this.show(url)
  }

  reLaunch(url: string): string | null {
    if (!this.known.has(pathOf(url))) return `page "${pathOf(url)}" is not found`
    this.leave(this.depth)
    return this.show(url)
  }

  navigateBack(delta: number): string | null {
    if (this.depth < 2) return 'cannot navigate back at first page.'
    this.leave(Math.min(delta, this.depth - 1))
    this.call('onShow')
    return null
  }

  private check(url: string, wantsTab: boolean): string | null {
    if (!this.known.has(pathOf(url))) return `page "${pathOf(url)}" is not found`
    if (this.tabs.has(pathOf(url)) === wantsTab) return null
    return wantsTab ? 'can not switch to no-tabBar page' : 'can not navigateTo a tabbar page'
  }

  private leave(count: number): void {
    for (const { instance } of this.pages.splice(this.depth - count)) {
      this.parts().scripts.call(instance, 'onUnload')
    }
  }

  private show(url: string): null {
    const { scripts, views } = this.parts()
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const options = optionsOf(query)
    scripts.run(`${route}.js`)
    const config = scripts.pages.get(route)
    if (!config) throw new Error(`${route} registers no page`)
    const calls: SetDataCall[] = []
    const instance: Record<string, unknown> = Object.assign(Object.create(null) as object, config, {
      route,
      __route__: route,
      options,
    })
    const component = views.render(route, instance)
    instance.setData = (data: object, done?: () => void) => {
      const text = JSON.stringify(data)
      calls.push({ bytes: Buffer.byteLength(text) })
      component.setData(JSON.parse(text) as Record<string, never>)
      if (done) queueMicrotask(done)
    }
    this.pages.push({ route, instance, calls, screen: new Screen(component) })
    this.call('onLoad', options)
    this.call('onShow')
    this.call('onReady')
    return null
  }
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import * as glassEasel from 'glass-easel'
import { Screen } from './screen'
import { makePhone, type PhoneOptions, type Travel } from './phone'
import { compileTemplates, type CompiledTemplates } from './templates'

/** A page as the app registers it, and as WeChat then drives it. */
type PageConfig = Record<string, unknown> & { data?: object }
type Method = (this: unknown, ...args: unknown[]) => unknown

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

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

const compiledFolders = new Map<string, CompiledTemplates>()

/** Compiled once a test file: the templates of one build never change. */
export function templatesOf(folder: string): CompiledTemplates {
  const known = compiledFolders.get(folder)
  if (known) return known
  const compiled = compileTemplates(folder)
  compiledFolders.set(folder, compiled)
  return compiled
}

export function readAppJson(folder: string): AppJson {
  return JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
}

export function pagesOf({ pages, subPackages = [] }: AppJson): string[] {
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((one) => `${root}/${one}`)),
  ]
}

/**
 * Runs a built mini-program as WeChat does: its scripts in a context with no DOM and no `eval`, its
 * templates by WeChat's own engine, data crossing as JSON.
 */
export class MiniProgram {
  readonly errors: string[] = []
  readonly phone: ReturnType<typeof makePhone>
  private readonly stack: LivePage[] = []
  private readonly pageConfigs = new Map<string, PageConfig>()
  private readonly componentConfigs = new Map<string, PageConfig>()
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly context: vm.Context
  private readonly appJson: AppJson
  private readonly space = new glassEasel.ComponentSpace()
  private readonly backend = new glassEasel.EmptyBackendContext()
  private loading = ''
  private app: Record<string, unknown> = {}
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(
    private readonly folder: string,
    options: PhoneOptions = {},
  ) {
    this.appJson = readAppJson(folder)
    this.phone = makePhone(options, this.travel())
    this.context = vm.createContext(this.globals(), {
      codeGeneration: { strings: false, wasm: false },
    })
    this.run('app.js')
    this.call(this.app, 'onLaunch', { path: '', query: {}, scene: 1001 })
    this.call(this.app, 'onShow', { path: '', query: {}, scene: 1001 })
  }

  /** Opens an address as a link from outside does: the page stands alone on the stack. */
  async open(url: string): Promise<OpenPage> {
    const wrong = this.travel().reLaunch(url)
    if (wrong !== null) throw new Error(`${url}: ${wrong}`)
    return this.settled()
  }

  /** The page in front, once the app has nothing more to do. */
  async settled(): Promise<OpenPage> {
    await this.rest()
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** The page in front, once it says `words`; what it says instead, when it does not within two seconds. */
  async says(words: string | RegExp): Promise<OpenPage> {
    for (let tries = 0; tries < 40; tries++) {
      const page = await this.settled()
      if (page.screen.findAll(words).length > 0 || page.screen.text.match(words)) return page
    }
    throw new Error(`never says ${words}: ${this.stack.at(-1)?.screen.text.slice(0, 400)}`)
  }

  get depth(): number {
    return this.stack.length
  }

  /** Everything asked of setData from here on, on the page in front. */
  async costOf(action: () => void | Promise<void>): Promise<SetDataCall[]> {
    const page = this.stack.at(-1)
    const before = page?.calls.length ?? 0
    await action()
    await this.rest()
    return page?.calls.slice(before) ?? []
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  /** Sends the app to the background and back. */
  async background(): Promise<void> {
    const top = this.stack.at(-1)
    if (top) this.call(top.instance, 'onHide')
    this.call(this.app, 'onHide')
    await this.rest()
    this.call(this.app, 'onShow', { path: '', query: {}, scene: 1001 })
    if (top) this.call(top.instance, 'onShow')
    await this.rest()
  }

  /** Calls a hook of the page in front as WeChat would (share, pull to refresh). */
  async hook(name: string, ...args: unknown[]): Promise<unknown> {
    const top = this.stack.at(-1)
    const result = top ? this.call(top.instance, name, ...args) : undefined
    await this.rest()
    return result
  }

  private async rest(): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      const before = this.stack.at(-1)?.calls.length
      await new Promise((resolve) => setTimeout(resolve, 12))
      quiet = this.stack.at(-1)?.calls.length === before ? quiet + 1 : 0
    }
  }

  private call(target: Record<string, unknown>, name: string, ...args: unknown[]): unknown {
    const method = target[name]
    if (typeof method !== 'function') return undefined
    try {
      return (method as Method).apply(target, args)
    } catch (cause) {
      this.errors.push(`${name}: ${cause instanceof Error ? cause.stack : String(cause)}`)
      return undefined
    }
  }

  private globals(): Record<string, unknown> {
    const complain = (...words: unknown[]) =>
      this.errors.push(
        words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '),
      )
    const timer =
      (start: (run: () => void, ms?: number) => NodeJS.Timeout) =>
      (run: () => void, ms?: number) => {
        const id = start(() => {
          try {
            run()
          } catch (cause) {
            complain(cause)
          }
        }, ms)
        id.unref()
        this.timers.add(id)
        return id
      }
    return {
      wx: this.phone.wx,
      App: (config: Record<string, unknown>) => (this.app = config),
      Page: (config: PageConfig) => void this.pageConfigs.set(this.loading, config),
      Component: (config: PageConfig) => void this.componentConfigs.set(this.loading, config),
      Behavior: (config: unknown) => config,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map(({ instance }) => instance),
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: complain,
        error: complain,
      },
      setTimeout: timer(setTimeout),
      setInterval: timer(setInterval),
      clearTimeout,
      clearInterval,
    }
  }

  private run(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(file, module)
    const source = readFileSync(path.join(this.folder, file), 'utf8')
    const outer = this.loading
    this.loading = file.replace(/\.js$/, '')
    const wrapped = vm.runInContext(
      `(function (require, module, exports) {${source}\n})`,
      this.context,
      { filename: file },
    ) as Method
    const require = (wanted: unknown) => {
      const found = path.posix.join(path.posix.dirname(file), String(wanted))
      return this.run(found.endsWith('.js') ? found : `${found}.js`)
    }
    // A script of another package: WeChat fetches that package first, then runs it.
    require.async = async (wanted: unknown) => {
      await new Promise((resolve) => setTimeout(resolve))
      return require(wanted)
    }
    wrapped.call(undefined, require, module, module.exports)
    this.loading = outer
    return module.exports
  }

  private travel(): Travel {
    const known = new Set(pagesOf(this.appJson))
    const tabs = new Set(this.appJson.tabBar?.list.map(({ pagePath }) => pagePath) ?? [])
    const pathOf = (url: string) => url.split('?')[0]?.replace(/^\//, '') ?? ''
    const check = (url: string, wantsTab: boolean) => {
      if (!known.has(pathOf(url))) return `page "${pathOf(url)}" is not found`
      if (tabs.has(pathOf(url)) !== wantsTab)
        return wantsTab ? 'can not switch to no-tabBar page' : 'can not navigateTo a tabbar page'
      return null
    }
    const leave = (count: number) => {
      for (const page of this.stack.splice(this.stack.length - count))
        this.call(page.instance, 'onUnload')
    }
    const hide = () => {
      const top = this.stack.at(-1)
      if (top) this.call(top.instance, 'onHide')
    }
    return {
      navigateTo: (url) => {
        const wrong =
          check(url, false) ?? (this.stack.length >= 10 ? 'webview count limit exceed' : null)
        if (wrong !== null) return wrong
        hide()
        this.show(url)
        return null
      },
      redirectTo: (url) => {
        const wrong = check(url, false)
        if (wrong !== null) return wrong
        leave(1)
        this.show(url)
        return null
      },
      switchTab: (url) => {
        const wrong = check(url, true)
        if (wrong !== null) return wrong
        leave(this.stack.length)
        this.show(url)
        return null
      },
      reLaunch: (url) => {
        if (!known.has(pathOf(url))) return `page "${pathOf(url)}" is not found`
        leave(this.stack.length)
        this.show(url)
        return null
      },
      navigateBack: (delta) => {
        if (this.stack.length < 2) return 'cannot navigate back at first page.'
        leave(Math.min(delta, this.stack.length - 1))
        const top = this.stack.at(-1)
        if (top) this.call(top.instance, 'onShow')
        return null
      },
    }
  }

  private show(url: string): void {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const options = Object.fromEntries(
      query === ''
        ? []
        : query.split('&').map((pair) => {
            const at = pair.indexOf('=')
            return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
          }),
    )
    this.run(`${route}.js`)
    const config = this.pageConfigs.get(route)
    if (!config) throw new Error(`${route} registers no page`)
    const calls: SetDataCall[] = []
    const instance: Record<string, unknown> = Object.assign(Object.create(null) as object, config, {
      route,
      __route__: route,
      options,
    })
    const component = this.render(route, instance)
    instance.setData = (data: object, done?: () => void) => {
      const text = JSON.stringify(data)
      calls.push({ bytes: Buffer.byteLength(text) })
      component.setData(JSON.parse(text) as Record<string, never>)
      if (done) queueMicrotask(done)
    }
    this.stack.push({ route, instance, calls, screen: new Screen(component) })
    this.call(instance, 'onLoad', options)
    this.call(instance, 'onShow')
    this.call(instance, 'onReady')
  }

  private render(route: string, instance: Record<string, unknown>): glassEasel.GeneralComponent {
    const using = this.usedComponents(route, new Set())
    const handlers = Object.fromEntries(
      Object.keys(instance)
        .filter((name) => typeof instance[name] === 'function')
        .map((name) => [
          name,
          (event: glassEasel.ShadowedEvent<unknown>) =>
            this.call(instance, name, plainEvent(event)),
        ]),
    )
    const definition = this.space.defineComponent({
      is: route,
      using,
      template: this.templateOf(route),
      data: JSON.parse(JSON.stringify(instance.data ?? {})) as Record<string, never>,
      methods: handlers,
    })
    const component = glassEasel.Component.createWithContext(
      'page',
      definition.general(),
      this.backend,
    )
    glassEasel.Element.pretendAttached(component)
    return component.general()
  }

  private templateOf(file: string) {
    const { byPath } = templatesOf(this.folder)
    return {
      groupList: byPath,
      content: byPath[file] as never,
      fallbackListenerOnNativeNode: true,
    } as never
  }

  /** Registers the components that a .json file names, once each, and says under what names they are used. */
  private usedComponents(file: string, seen: Set<string>): Record<string, string> {
    const jsonFile = path.join(this.folder, `${file}.json`)
    if (!existsSync(jsonFile) || seen.has(file)) return {}
    seen.add(file)
    const { usingComponents = {} } = JSON.parse(readFileSync(jsonFile, 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    const named: Record<string, string> = {}
    for (const [name, from] of Object.entries(usingComponents)) {
      const found = path.posix.join(path.posix.dirname(file), from)
      named[name] = found
      if (this.componentConfigs.has(found)) continue
      this.run(`${found}.js`)
      const config = this.componentConfigs.get(found) ?? {}
      const methods = (config.methods ?? {}) as Record<string, Method>
      const call = this.call.bind(this)
      this.space.defineComponent({
        is: found,
        using: { ...this.usedComponents(found, seen), [name]: found },
        template: this.templateOf(found),
        properties: (config.properties ?? {}) as never,
        methods: Object.fromEntries(
          Object.keys(methods).map((method) => [
            method,
            (event: glassEasel.ShadowedEvent<unknown>) => call(methods, method, plainEvent(event)),
          ]),
        ),
      })
    }
    return named
  }
}

/** An event as WeChat hands it to the app: plain data. */
function plainEvent(event: glassEasel.ShadowedEvent<unknown>) {
  const place = (element: glassEasel.Element) => ({
    id: element.id,
    dataset: JSON.parse(JSON.stringify(element.dataset)) as object,
  })
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    target: place(event.target),
    currentTarget: place(event.currentTarget),
    touches: [],
    changedTouches: [],
  }
}

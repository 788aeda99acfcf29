import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { PhoneOptions } from '../phone/shapes'
import type { Waits } from '../phone/waits'

/** What an app hands over when it registers itself, a page or a component. */
export type Config = Record<string, unknown> & { data?: object }
export type Method = (this: unknown, ...args: unknown[]) => unknown

/** A `Date` that says another time. */
const movedClock = (offMs: number) => `globalThis.Date = class extends Date {
  constructor(...given) { given.length > 0 ? super(...given) : super(new.target.now()) }
  static now() { return super.now() + ${offMs} }
}`

/** The scripts of a built mini-program, in a context with no DOM and no `eval`. */
export class AppScripts {
  readonly errors: string[] = []
  readonly pages = new Map<string, Config>()
  readonly components = new Map<string, Config>()
  app: Config = {}
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly context: vm.Context
  private loading = ''

  constructor(
    private readonly folder: string,
    wx: unknown,
    private readonly openPages: () => unknown[],
    private readonly waits: Waits,
    private readonly options: Pick<PhoneOptions, 'haste' | 'clockOffMs'> = {},
  ) {
    this.context = vm.createContext(this.globals(wx), {
      codeGeneration: { strings: false, wasm: false },
    })
    const { clockOffMs = 0 } = options
    if (clockOffMs !== 0) vm.runInContext(movedClock(clockOffMs), this.context)
  }

  /** Calls a hook of the app, a page or a component, if it has it; what it throws is kept as an error. */
  call(target: Record<string, unknown>, name: string, ...args: unknown[]): unknown {
    const method = target[name]
    if (typeof method !== 'function') return undefined
    try {
      return (method as Method).apply(target, args)
    } catch (cause) {
      this.errors.push(`${name}: ${cause instanceof Error ? cause.stack : String(cause)}`)
      return undefined
    }
  }

  /** Runs a script of the app, once. */
  run(file: string): unknown {
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
      await this.waits.for(new Promise((resolve) => setTimeout(resolve)))
      return require(wanted)
    }
    wrapped.call(undefined, require, module, module.exports)
    this.loading = outer
    return module.exports
  }

  private globals(wx: unknown): Record<string, unknown> {
    const complain = (...words: unknown[]) =>
      this.errors.push(
        words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '),
      )
    const { waits } = this
    const timer = (run: () => void, ms = 0) => {
      const wait = ms / (this.options.haste ?? 1)
      const id = setTimeout(() => {
        waits.end(id)
        try {
          run()
        } catch (cause) {
          complain(cause)
        }
      }, wait)
      id.unref()
      waits.set(id, wait)
      return id
    }
    const endTimer = (id: NodeJS.Timeout) => {
      waits.end(id)
      clearTimeout(id)
    }
    return {
      wx,
      App: (config: Config) => (this.app = config),
      Page: (config: Config) => void this.pages.set(this.loading, config),
      Component: (config: Config) => void this.components.set(this.loading, config),
      Behavior: (config: unknown) => config,
      getApp: () => this.app,
      getCurrentPages: this.openPages,
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: complain,
        error: complain,
      },
      // No setInterval: the app sets none, and would never be at rest with one.
      setTimeout: timer,
      clearTimeout: endTimer,
    }
  }
}

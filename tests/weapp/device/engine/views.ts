import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as glassEasel from 'glass-easel'
import { templatesOf } from './app-files'
import type { AppScripts, Method } from './app-scripts'

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

/** The templates of a built mini-program, drawn by WeChat's own engine. */
export class Views {
  private readonly space = new glassEasel.ComponentSpace()
  private readonly backend = new glassEasel.EmptyBackendContext()

  constructor(
    private readonly folder: string,
    private readonly scripts: AppScripts,
  ) {}

  /** A page as WeChat draws it; events go to the handlers of `instance`. */
  render(route: string, instance: Record<string, unknown>): glassEasel.GeneralComponent {
    const using = this.usedComponents(route, new Set())
    const handlers = Object.fromEntries(
      Object.keys(instance)
        .filter((name) => typeof instance[name] === 'function')
        .map((name) => [
          name,
          (event: glassEasel.ShadowedEvent<unknown>) =>
            this.scripts.call(instance, name, plainEvent(event)),
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
      if (this.scripts.components.has(found)) continue
      this.scripts.run(`${found}.js`)
      const config = this.scripts.components.get(found) ?? {}
      const methods = (config.methods ?? {}) as Record<string, Method>
      const call = this.scripts.call.bind(this.scripts)
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

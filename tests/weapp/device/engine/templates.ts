import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { TmplGroup } from 'glass-easel-template-compiler'

/** What glass-easel renders from: an opaque object of its own making. */
export type Templates = Record<string, never>

export interface CompiledTemplates {
  byPath: Templates
  /** What the compiler of WeChat's engine had to say, file by file. */
  complaints: string[]
}

/** Files of a built mini-program, as paths relative to it. */
export function filesOf(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

/** Compiles every .wxml and .wxs of a built mini-program with WeChat's own compiler. */
export function compileTemplates(folder: string): CompiledTemplates {
  const group = new TmplGroup()
  const complaints: string[] = []
  for (const file of filesOf(folder, '.wxs')) {
    group.addScript(file.replace(/\.wxs$/, ''), readFileSync(path.join(folder, file), 'utf8'))
  }
  for (const file of filesOf(folder, '.wxml')) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const found: unknown[] = group.addTmpl(file.replace(/\.wxml$/, ''), text)
    for (const complaint of found) complaints.push(`${file}: ${JSON.stringify(complaint)}`)
  }
  const source = group.getTmplGenObjectGroups()
  group.free()
  // The compiler writes a program; the view layer, unlike the app, may run one.
  return { byPath: vm.runInThisContext(`(${source})`) as Templates, complaints }
}

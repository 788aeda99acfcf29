import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileTemplates, type CompiledTemplates } from './templates'

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
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

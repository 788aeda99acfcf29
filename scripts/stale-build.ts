import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** All that a build is made of. */
const SOURCES = ['src', 'mock', 'config', 'scripts/web', 'package-lock.json', 'babel.config.js']

function newestOf(file: string): number {
  const found = statSync(file)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(
    found.mtimeMs,
    ...readdirSync(file).map((child) => newestOf(path.join(file, child))),
  )
}

/**
 * Whether a build in `root` is missing, or older than its sources: a checkout of another commit writes those that
 * differ anew. `mark` is a file that every build writes.
 */
export function isStale(root: string, mark: string): boolean {
  const made = path.join(root, mark)
  if (!existsSync(made)) return true
  const sources = SOURCES.map((source) => path.join(root, source)).filter(existsSync)
  return statSync(made).mtimeMs < Math.max(...sources.map(newestOf))
}

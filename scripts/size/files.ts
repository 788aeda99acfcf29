import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export const DIST = path.resolve(__dirname, '../../dist')
export const KB = 1024

export interface Line {
  what: string
  bytes: number
  /** Most bytes allowed; null where a figure is only told. */
  budget: number | null
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
}

export const rawOf = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)
export const gzippedOf = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)

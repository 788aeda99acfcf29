import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isStale } from '../../scripts/stale-build'

const root = mkdtempSync(path.join(os.tmpdir(), 'stale-'))
const MARK = 'dist/h5-remote/home.html'
/** Writes a file as of a second of the clock, and its folder too. */
function write(name: string, second: number): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'x')
  for (const one of [file, path.dirname(file)]) utimesSync(one, second, second)
}

afterAll(() => rmSync(root, { recursive: true }))

it('a build that is missing, or older than one of its sources, is made anew', () => {
  write('src/pages/home.tsx', 100)
  write('src/app.tsx', 100)
  expect(isStale(root, MARK)).toBe(true)
  write(MARK, 200)
  expect(isStale(root, MARK)).toBe(false)
  write('README.md', 300)
  expect(isStale(root, MARK)).toBe(false)
  write('src/pages/home.tsx', 300)
  expect(isStale(root, MARK)).toBe(true)
})

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A copy of dist/h5 that a test may change: its folder. It goes when the file's tests have ended. */
export function ownCopy(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'web-'))
  beforeAll(() => cpSync(path.resolve(__dirname, '../../dist/h5'), folder, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

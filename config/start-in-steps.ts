import path from 'node:path'
import type { Compiler } from 'webpack'

const START = path.resolve(__dirname, '..', 'src/platform/start')

/** What the app starts with, in this order. */
export const STEPS = ['react', 'taro', 'contract', 'platform']

/**
 * Taro makes one script of all that the app starts with, and a slow phone takes it as one long task.
 * Here it is a script for each step, run when it arrives (scripts/web/start-steps.js): between two of them a
 * finger is answered.
 */
export class StartInSteps {
  apply(compiler: Compiler): void {
    const { entry } = compiler.options
    // Taro gives one entry, by name; a function would be somebody else's build.
    if (typeof entry === 'function' || !entry.app) throw new Error('no entry called app')
    const before: string[] = []
    for (const step of STEPS) {
      entry[step] = {
        import: [path.join(START, `${step}.ts`)],
        ...(before.length > 0 ? { dependOn: before.slice(-1) } : {}),
      }
      before.push(step)
    }
    entry.app.dependOn = before.slice(-1)
  }
}

/** `npm run size`: what people download, against its budgets; and that remote builds hold nothing of mock/. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { engineLine } from './engine'
import { DIST, KB, type Line } from './files'
import { h5Lines } from './h5'
import { embeddedTraces, strayLibraries } from './kept-out'
import { weappLines } from './weapp'

function main(): number {
  const lines: Line[] = [engineLine()]
  const wrong: string[] = []
  for (const [name, budget] of [
    ['weapp', 700 * KB],
    ['weapp-remote', 600 * KB],
  ] as const) {
    if (existsSync(path.join(DIST, name, 'app.json'))) lines.push(...weappLines(name, budget))
    else wrong.push(`dist/${name} is not built`)
  }
  for (const name of ['h5', 'h5-remote']) {
    if (existsSync(path.join(DIST, name, 'index.html'))) {
      lines.push(...h5Lines(name, 125 * KB, 150 * KB))
    } else wrong.push(`dist/${name} is not built`)
  }
  for (const { what, bytes, budget } of lines) {
    const isOver = budget !== null && bytes > budget
    const limit = budget === null ? '' : ` / ${(budget / KB).toFixed(0)}`
    process.stdout.write(
      `${isOver ? '✗' : '✓'} ${what.padEnd(52)} ${(bytes / KB).toFixed(1).padStart(8)}${limit} KB\n`,
    )
    if (isOver) wrong.push(`${what} is over its budget`)
  }
  for (const name of ['h5-remote', 'weapp-remote']) {
    if (!existsSync(path.join(DIST, name))) continue
    const traces = embeddedTraces(name)
    if (traces.length > 0) wrong.push(`${name} holds the embedded API: ${traces.join(', ')}`)
    else process.stdout.write(`✓ ${name} holds nothing of mock/\n`)
  }
  for (const name of ['h5', 'h5-remote', 'weapp', 'weapp-remote']) {
    if (!existsSync(path.join(DIST, name))) continue
    const strays = strayLibraries(name)
    if (strays.length > 0) wrong.push(`${name} holds what only makes data: ${strays.join(', ')}`)
    else process.stdout.write(`✓ ${name} holds neither pinyin-pro nor opencc-js\n`)
  }
  for (const complaint of wrong) process.stderr.write(`✗ ${complaint}\n`)
  return wrong.length === 0 ? 0 : 1
}

process.exit(main())

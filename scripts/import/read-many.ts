import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Presets, SingleBar } from 'cli-progress'
import { NotAPlanError, type ReadResult } from '../../src/domain/reading'
import { columnsOf } from './columns'
import { readInput } from './formats/read-input'

/** One file of many: what was read, or why not, in one line. */
export type Outcome = { file: string } & (ReadResult | { error: string })

const PLAN_FILE = /\.(?:txt|html?|docx)$/i

export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The files of a folder that may be plans, its folders included, in order of name. */
export function planFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => PLAN_FILE.test(name) && !/(?:^|[/\\])[.~]/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}

/** Why a file was not read, in one line. */
export function refusalOf(file: string, cause: unknown): string {
  if (cause instanceof NotAPlanError) return cause.message
  const words = cause instanceof Error ? cause.message : String(cause)
  return `无法读取 ${file}：${words.split('\n')[0]}`
}

/** Reads files one after the other; a bar tells how far, on a terminal only. */
export async function readMany(files: readonly string[]): Promise<Outcome[]> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} {file}', hideCursor: true }, Presets.rect)
    : null
  bar?.start(files.length, 0, { file: '' })
  const outcomes: Outcome[] = []
  for (const file of files) {
    bar?.update({ file: path.basename(file) })
    try {
      const { document, problems } = await readInput(file)
      outcomes.push({ file, document, problems })
    } catch (cause) {
      outcomes.push({ file, error: refusalOf(file, cause) })
    }
    bar?.increment()
  }
  bar?.stop()
  return outcomes
}

function rowOf(outcome: Outcome, name: string): string[] {
  if ('error' in outcome) return [name, '', '', '', '', '没有读取']
  const { tasks } = outcome.document
  const units = new Set(tasks.flatMap((task) => task.units.map((unit) => unit.name)))
  const stated = tasks.filter(({ due }) => due.basis === 'stated').length
  const counts = [tasks.length, units.size, stated, outcome.problems.length].map(String)
  return [name, ...counts, outcome.document.title]
}

function problemLines(outcome: Outcome, name: string): string[] {
  if ('error' in outcome) return [`${name}：没有读取`, `  ${outcome.error}`]
  if (outcome.problems.length === 0) return []
  return [
    `${name}：问题 ${outcome.problems.length} 处`,
    ...outcome.problems.map(({ line, message }) => `  第 ${line} 行：${message}`),
  ]
}

/** A table of all files, then what is doubtful in each. */
export function reportOfMany(folder: string, outcomes: readonly Outcome[]): string {
  const named = outcomes.map((outcome) => ({ outcome, name: path.relative(folder, outcome.file) }))
  const refused = outcomes.filter((outcome) => 'error' in outcome).length
  const lines = [
    ...columnsOf([
      ['文件', '任务', '单位', '原文时限', '问题', '题目'],
      ...named.map(({ outcome, name }) => rowOf(outcome, name)),
    ]),
    '',
    `共 ${outcomes.length} 个文件，读取 ${outcomes.length - refused} 个，没有读取 ${refused} 个。`,
    ...named.flatMap(({ outcome, name }) => problemLines(outcome, name)),
  ]
  return `${lines.join('\n')}\n`
}

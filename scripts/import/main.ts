import { writeFileSync } from 'node:fs'
import { documentIdOf } from '../../src/domain/publishing'
import { compareFiles, reportOfDiff } from './diff'
import { readInput } from './formats/read-input'
import { isFolder, planFilesIn, readMany, refusalOf, reportOfMany } from './read-many'
import { reportOf } from './report'
import { fail, readArguments, USAGE, type Values } from './usage'

/** Opened only when asked for: plain reading needs no database. */
async function serve(values: Values, file: string): Promise<string> {
  const { publishText, rollback } = await import('./publish')
  const dryRun = values['dry-run'] ?? false
  if (values.rollback && /^d[0-9a-f]{8}$/.test(file)) return rollback(file, dryRun)
  const { document, text } = await readInput(file)
  return values.rollback ? rollback(documentIdOf(document), dryRun) : publishText(text, dryRun)
}

/** Writes JSON to `--out`, and what was asked for to standard output. */
function tell(values: Values, json: unknown, report: () => string): void {
  const text = `${JSON.stringify(json, null, 2)}\n`
  if (values.out) writeFileSync(values.out, text)
  process.stdout.write(values.json ? text : report())
}

async function importFile(values: Values, file: string): Promise<void> {
  try {
    const { document, problems } = await readInput(file)
    tell(values, { document, problems }, () => reportOf(document, problems))
  } catch (cause) {
    fail(1, refusalOf(file, cause))
  }
}

/** Exit status 1 where one of the files was refused; the others are read all the same. */
async function importFolder(values: Values, folder: string): Promise<void> {
  const files = planFilesIn(folder)
  if (files.length === 0) fail(1, `文件夹 ${folder} 中没有 .txt、.html、.docx 文件。`)
  const outcomes = await readMany(files)
  tell(values, outcomes, () => reportOfMany(folder, outcomes))
  if (outcomes.some((outcome) => 'error' in outcome)) process.exitCode = 1
}

async function diff(values: Values, [before, after]: readonly string[]): Promise<void> {
  if (before === undefined || after === undefined) return fail(2, USAGE)
  try {
    const { titles, comparison } = await compareFiles(before, after)
    tell(values, comparison, () => reportOfDiff(titles, comparison))
  } catch (cause) {
    fail(1, refusalOf(`${before}、${after}`, cause))
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  // `--json -` names standard output, unless it is the only name: then it is standard input.
  const files =
    positionals.length > 1 && values.json ? positionals.filter((name) => name !== '-') : positionals
  const [file] = files
  const isServed = values.publish || values.rollback || values['dry-run']
  const isUsable = values.diff ? files.length === 2 && !isServed : files.length === 1
  if (file === undefined || !isUsable) return fail(2, USAGE)
  if (values.diff) return diff(values, files)
  if (!isServed) return isFolder(file) ? importFolder(values, file) : importFile(values, file)
  try {
    process.stdout.write(await serve(values, file))
  } catch (cause) {
    fail(1, cause instanceof Error ? cause.message : String(cause))
  }
}

void main()

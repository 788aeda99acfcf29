import { attachmentStarts, readAttachment } from './attachments'
import { closeBlocks } from './blocks'
import { readBody, type PartDraft } from './body'
import { readFrontMatter, readSignature } from './front-matter'
import {
  NotAPlanError,
  type BlockKind,
  type ImportedBlock,
  type ImportedDocument,
  type ImportedPart,
  type ImportedTask,
  type Problem,
  type ReadResult,
} from './imported-document'
import { splitLines, type Line } from './lines'
import { numberingProblems } from './numbering'
import { chineseYear } from './numerals'
import { sourceOf } from './passage'
import { readTask, type TaskDraft } from './read-task'

function yearOf(title: string, issuedOn: string | null): number | null {
  // A plan of several years (2016—2018年) ends with its last one.
  const years = /(\d{4})\s*年?\s*(?:—|–|-|―|~|~|至|到){1,2}\s*(\d{4})\s*年/.exec(title)
  if (years) return Number(years[2])
  const digits = /(\d{4})\s*(?:年|—|-)/.exec(title)
  if (digits) return Number(digits[1])
  const words = /([〇○零一二三四五六七八九]{4})年/.exec(title)
  if (words) return chineseYear(words[1] ?? '')
  return issuedOn ? Number(issuedOn.slice(0, 4)) : null
}

interface Numbered {
  task: ImportedTask
  draft: TaskDraft
  attributionAt: number | null
}

/** Reads every task and gives it its `seq`; a task without a printed number takes the next one in order. */
function readTasks(
  parts: readonly PartDraft[],
  year: number | null,
  problems: Problem[],
): { numbered: Map<TaskDraft, Numbered>; tree: ImportedPart[] } {
  const numbered = new Map<TaskDraft, Numbered>()
  const tree = parts.map((part): ImportedPart => ({
    no: part.no,
    title: part.title,
    themes: part.themes
      .filter(({ drafts }) => drafts.length > 0)
      .map((theme) => {
        const taskNos: number[] = []
        const taskSeqs: number[] = []
        for (const draft of theme.drafts) {
          const seq = numbered.size + 1
          if (draft.no === 0) draft.no = seq
          const read = readTask(draft, year)
          const { no, ...rest } = read.task
          numbered.set(draft, {
            task: { no, seq, ...rest },
            draft,
            attributionAt: read.attributionAt,
          })
          problems.push(...read.problems)
          taskNos.push(no)
          taskSeqs.push(seq)
        }
        return { no: theme.no, title: theme.title, taskNos, taskSeqs }
      }),
  }))
  return { numbered, tree: tree.filter(({ themes }) => themes.length > 0) }
}

function taskBlocks(numbered: Iterable<Numbered>, lines: readonly Line[]): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  for (const { task, draft, attributionAt } of numbered) {
    const ref = `task:${task.seq}`
    const start = sourceOf(draft.passage, 0)
    const line = lines[draft.line - 1]
    const isOwnLine =
      line !== undefined && !line.text.slice(0, start - line.textStart).includes('。')
    blocks.push({
      line: draft.line,
      start: isOwnLine && line ? line.start : start,
      end: 0,
      kind: 'task',
      ref,
    })
    if (attributionAt === null) continue
    const at = sourceOf(draft.passage, attributionAt)
    blocks.push({ line: lineAt(lines, at), start: at, end: 0, kind: 'attribution', ref })
  }
  return blocks
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]?.no ?? 1
}

function isReference(line: Line): boolean {
  return /^附\s*件\s*[0-9一二三四五六七八九十]*\s*:/.test(line.folded)
}

/**
 * Reads the published text of a plan (docs/import-format.md). `source` is decoded text; every
 * character of it is in exactly one of `blocks`. Throws `NotAPlanError` where there are no tasks.
 */
export function readDocument(source: string): ReadResult {
  const lines = splitLines(source)
  const front = readFrontMatter(lines)
  if (!front)
    throw new NotAPlanError('没有找到任务:文中没有编号、小标题或责任单位,不像一份工作安排。')
  const starts = attachmentStarts(lines, front.bodyStart)
  const bodyEnd = starts[0]?.at ?? lines.length
  const references = lines.slice(front.bodyStart, bodyEnd).findIndex(isReference)
  const textEnd = references >= 0 && starts.length > 0 ? front.bodyStart + references : bodyEnd
  const problems: Problem[] = []
  const bodyLines = lines.slice(front.bodyStart, textEnd)
  const body = readBody(bodyLines)
  problems.push(...body.problems, ...numberingProblems(body.parts))
  const signature = front.issuedOn
    ? null
    : readSignature(
        lines,
        front.bodyStart,
        textEnd,
        lines.map(() => null),
      )
  const issuedOn = front.issuedOn ?? signature?.issuedOn ?? null
  const year = yearOf(front.title, issuedOn)
  const { numbered, tree } = readTasks(body.parts, year, problems)
  const tasks = [...numbered.values()].map(({ task }) => task)
  if (tasks.length === 0 || tasks.every(({ units }) => units.length === 0 && tasks.length < 2)) {
    throw new NotAPlanError('没有找到任务:文中没有带责任单位的条目,不像一份工作安排。')
  }
  const attachments = starts.map(({ at }, index) =>
    readAttachment(lines.slice(at, starts[index + 1]?.at ?? lines.length), index + 1),
  )
  const document: ImportedDocument = {
    number: front.number,
    title: front.title,
    issuer: front.issuer ?? signature?.issuer ?? null,
    issuedOn,
    year,
    preamble: front.preamble,
    parts: tree,
    tasks,
    attachments: attachments.map(({ attachment }) => attachment),
    blocks: closeBlocks(
      [
        ...frontBlocks(lines, front.kinds),
        ...taskBlocks(numbered.values(), lines),
        ...body.marks
          .filter(({ kind, draft }) => kind !== 'task' || !draft)
          .map(({ kind, line, start, draft }) => {
            const task = draft ? numbered.get(draft)?.task : undefined
            return { line, start, end: 0, kind, ...(task ? { ref: `task:${task.seq}` } : {}) }
          }),
        ...lines
          .slice(textEnd, bodyEnd)
          .filter(({ text }) => text !== '')
          .map(({ no, start }) => ({ line: no, start, end: 0, kind: 'attachment' as BlockKind })),
        ...attachments.flatMap(({ blocks }) => blocks),
      ],
      source.length,
    ),
  }
  problems.sort((one, other) => one.line - other.line)
  return { document, problems }
}

function frontBlocks(
  lines: readonly Line[],
  kinds: readonly (BlockKind | null)[],
): ImportedBlock[] {
  return lines.flatMap((line, at) => {
    const kind = kinds[at]
    return kind ? [{ line: line.no, start: line.start, end: 0, kind }] : []
  })
}

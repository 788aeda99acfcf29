import { attachmentStarts, readAttachment } from './frame/attachments'
import { closeBlocks } from './body/blocks'
import { readBody } from './body/body'
import { lineBlocks, markBlocks, taskBlocks } from './frame/document-blocks'
import { readFrontMatter } from './frame/front-matter'
import {
  NotAPlanError,
  type BlockKind,
  type ImportedBlock,
  type ImportedDocument,
  type ImportedTask,
  type Problem,
  type ReadResult,
} from './imported-document'
import { cutPageNumbers, splitLines, type Line } from './text/lines'
import { footerStart } from './text/noise'
import { numberingProblems } from './text/numbering'
import { yearOf } from './frame/plan-year'
import { readTasks } from './tasks/read-tasks'
import { readSignature } from './frame/signature-lines'
import { isReference, readTail } from './frame/tail'

const NO_YEAR: Problem = {
  line: 1,
  severity: 'warning',
  message: '没有找到计划的年份,没有写明年份的时限无法换算为日期',
}

function isPlan(tasks: readonly ImportedTask[]): boolean {
  return tasks.length > 1 || tasks.some(({ units }) => units.length > 0)
}

const filled = (lines: readonly Line[], kind: BlockKind) =>
  lineBlocks(
    lines,
    lines.map(({ text }) => (text === '' ? null : kind)),
  )

/** Where the plan's own text ends: its list of attachments, its signature and the attachments are not part of it. */
function endOfText(
  lines: readonly Line[],
  from: number,
  starts: readonly { at: number }[],
): { bodyEnd: number; textEnd: number; kinds: (BlockKind | null)[] } {
  const bodyEnd = starts[0]?.at ?? lines.length
  const tail = readTail(lines, from, bodyEnd)
  const references = lines.slice(from, tail.start).findIndex(isReference)
  const textEnd = references >= 0 && starts.length > 0 ? from + references : tail.start
  const listed = lines.slice(textEnd, tail.start)
  const kinds = [...listed.map(({ text }) => (text === '' ? null : 'attachment')), ...tail.kinds]
  return { bodyEnd, textEnd, kinds }
}

/**
 * Reads the published text of a plan (docs/import-format.md). `source` is decoded text; every
 * character of it is in exactly one of `blocks`. Throws `NotAPlanError` where there are no tasks.
 */
export function readDocument(source: string): ReadResult {
  const all = splitLines(source).flatMap(cutPageNumbers)
  const front = readFrontMatter(all)
  if (!front)
    throw new NotAPlanError('没有找到任务:文中没有编号、小标题或责任单位,不像一份工作安排。')
  const footer = footerStart(all, front.bodyStart)
  const lines = all.slice(0, footer)
  const starts = attachmentStarts(lines, front.bodyStart)
  const { bodyEnd, textEnd, kinds } = endOfText(lines, front.bodyStart, starts)
  const body = readBody(lines.slice(front.bodyStart, textEnd))
  const problems: Problem[] = [...body.problems, ...numberingProblems(body.parts)]
  const signature = front.issuedOn ? null : readSignature(lines, front.bodyStart, bodyEnd)
  const issuedOn = front.issuedOn ?? signature?.issuedOn ?? null
  const year = yearOf(front.title, issuedOn)
  if (year === null) problems.push(NO_YEAR)
  const { numbered, tree } = readTasks(body.parts, year, problems)
  const tasks = [...numbered.values()].map(({ task }) => task)
  if (!isPlan(tasks)) {
    throw new NotAPlanError('没有找到任务:文中没有带责任单位的条目,不像一份工作安排。')
  }
  const attachments = starts.map(({ at }, index) =>
    readAttachment(lines.slice(at, starts[index + 1]?.at ?? lines.length), index + 1),
  )
  const blocks: ImportedBlock[] = [
    ...lineBlocks(lines, front.kinds),
    ...taskBlocks(numbered.values(), lines),
    ...markBlocks(body.marks, numbered),
    ...lineBlocks(lines.slice(textEnd, bodyEnd), kinds),
    ...attachments.flatMap((one) => one.blocks),
    ...filled(all.slice(footer), 'noise'),
  ]
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
    blocks: closeBlocks(blocks, source.length),
  }
  problems.sort((one, other) => one.line - other.line)
  return { document, problems }
}

import { NotAPlanError, readDocument, type ImportedDocument } from '../../src/domain/reading'
import { textOfHtml } from '../../scripts/import/formats/html'

const bare = (text: string) => text.replace(/\s/g, '')

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Blocks stand one after the other; every character of the source is in one. */
function gapIn({ blocks }: ImportedDocument, source: string): string | null {
  let at = 0
  for (const { start, end, line } of blocks) {
    if (start !== at || end <= start) return `第 ${line} 行:块从 ${start} 起,应从 ${at} 起`
    at = end
  }
  return at === source.length ? null : `块止于 ${at},全文 ${source.length}`
}

/** What stands in a task's blocks is in its text or its attribution, but for its number and full stops. */
function lostFromTasks(document: ImportedDocument, source: string): string | null {
  const own = new Map<string, string>()
  for (const { ref, start, end } of document.blocks) {
    if (ref?.startsWith('task:')) own.set(ref, (own.get(ref) ?? '') + source.slice(start, end))
  }
  for (const task of document.tasks) {
    const block = own.get(`task:${task.seq}`) ?? ''
    if (block.includes('\t')) continue
    const kept = count(bare(task.text + (task.attribution ?? '')))
    for (const [one, times] of count(bare(block))) {
      if (times > (kept.get(one) ?? 0) && !/[\d()().．。、;;,,:]/.test(one)) {
        return `任务 ${task.no} 少了“${one}”`
      }
    }
  }
  return null
}

/** What is wrong with the reading of a document; null where nothing is. A refusal is no fault. */
export function faultIn(document: string, isPage: boolean): string | null {
  try {
    const text = isPage ? textOfHtml(document) : document
    const read = readDocument(text)
    return gapIn(read.document, text) ?? lostFromTasks(read.document, text)
  } catch (cause) {
    if (cause instanceof NotAPlanError) return null
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  }
}

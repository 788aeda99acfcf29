import {
  comparableTasks,
  comparePlans,
  type Comparison,
  type TaskPair,
} from '../../src/domain/comparing'
import { buildOfficialDocument, headlineOf } from '../../src/domain/publishing'
import { unitDirectory } from './directory'
import { readInput } from './formats/read-input'

const differenceWords = { text: '文字', units: '单位', due: '时限' } as const

/** Two files read and compared: units by the directory, so that a renamed one stays the same. */
export async function compareFiles(before: string, after: string) {
  const [old, next] = [await readInput(before), await readInput(after)].map(
    ({ document, text }) => buildOfficialDocument(document, text, unitDirectory()).document,
  )
  // Two files make two documents.
  if (!old || !next) throw new Error('--diff 要两个文件')
  const units = [...old.units, ...next.units]
  return {
    titles: [old.title, next.title] as const,
    comparison: comparePlans(comparableTasks(old, units), comparableTasks(next, units)),
  }
}

function pairLine({ before, after, score, differences }: TaskPair): string {
  const why = differences.map((one) => differenceWords[one]).join('、')
  const place = before.no === after.no ? `任务 ${after.no}` : `任务 ${before.no} → ${after.no}`
  return `  ${score.toFixed(2)}  ${place}:${headlineOf(after.text)}${why === '' ? '' : `（${why}有变）`}`
}

/** What went on, changed, is new, is gone, with the score of each pair (1 is word for word). */
export function reportOfDiff(titles: readonly [string, string], comparison: Comparison): string {
  const { continued, changed, added, removed } = comparison
  const lines = [
    `《${titles[0]}》→《${titles[1]}》`,
    `延续 ${continued.length} · 变化 ${changed.length} · 新增 ${added.length} · 不再列出 ${removed.length}`,
    '行首的数是相似度：1.00 为文字、单位都相同。不再列出，不等于已经完成。',
    '',
    `延续 ${continued.length}`,
    ...continued.map(pairLine),
    `变化 ${changed.length}`,
    ...changed.map(pairLine),
    `新增 ${added.length}`,
    ...added.map(({ no, text }) => `  任务 ${no}：${headlineOf(text)}`),
    `不再列出 ${removed.length}`,
    ...removed.map(({ no, text }) => `  任务 ${no}：${headlineOf(text)}`),
  ]
  return `${lines.join('\n')}\n`
}

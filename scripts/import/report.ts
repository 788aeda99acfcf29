import picocolors from 'picocolors'
import { basisWords } from '../../src/domain/listing/basis-words'
import type { ImportedDocument, Problem } from '../../src/domain/reading'
import { unitLines } from './unit-lines'

/** What a date may rest on in a document; a unit's own report is no reading. */
const BASES = ['stated', 'inferred', 'none'] as const

// On a pipe isTTY is undefined, and undefined would let picocolors guess: it colours when CI is set.
const { bold, yellow } = picocolors.createColors(Boolean(process.stdout.isTTY))

function tree(document: ImportedDocument): string[] {
  return document.parts.flatMap((part) => [
    `  ${part.no === null ? '' : `${part.no}. `}${part.title ?? '（不分部分）'}`,
    ...part.themes.map(
      (theme) => `    ${theme.title ?? '（不分主题）'}：任务 ${theme.taskNos.join('、')}`,
    ),
  ])
}

/** What was read, in words for a person: counts, tree, units, deadlines by basis, problems. */
export function reportOf(document: ImportedDocument, problems: readonly Problem[]): string {
  const names = new Set(document.tasks.flatMap(({ units }) => units.map(({ name }) => name)))
  const themes = document.parts.flatMap((part) => part.themes)
  const byBasis = BASES.map((basis) => {
    const count = document.tasks.filter(({ due }) => due.basis === basis).length
    return `${basisWords[basis]} ${count}`
  })
  const lines = [
    bold(document.title),
    [document.number, document.issuer, document.issuedOn].filter(Boolean).join(' · '),
    '',
    `部分 ${document.parts.length} · 主题 ${themes.length} · 任务 ${document.tasks.length} · 单位名称 ${names.size} · 附件 ${document.attachments.length}`,
    `时限：${byBasis.join(' · ')}`,
    ...unitLines(document),
    '',
    ...tree(document),
    '',
    problems.length === 0 ? '没有发现问题。' : yellow(`问题 ${problems.length} 处：`),
    ...problems.map(({ line, message }) => `  第 ${line} 行：${message}`),
  ]
  return `${lines.join('\n')}\n`
}

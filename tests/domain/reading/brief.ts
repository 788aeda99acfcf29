import { NotAPlanError, readDocument, type ReadResult } from '../../../src/domain/reading'

type Task = ReadResult['document']['tasks'][number]

/** One line for a task: its number and words | attribution | units | deadline | milestones | aims. */
function taskLine({ no, text, attribution, units, openEnded, due, milestones, targets }: Task) {
  const oneLine = (words: string) => words.replace(/\n/g, '↵')
  const named = units.map(({ name, role }) => `${role[0]}:${name}`).join(' ')
  return [
    `${no} ${oneLine(text)}`,
    attribution === null ? '-' : oneLine(attribution),
    openEnded ? `${named} …` : named,
    ...(due.basis === 'stated' ? [`${due.on}«${due.quote}»`] : []),
    ...(due.basis === 'none' ? [`∞«${due.quote}»`] : []),
    ...(milestones ? [milestones.map(({ on, quote }) => `${on}«${quote}»`).join(' ')] : []),
    ...(targets.length > 0 ? [`目标 ${targets.map(({ quote }) => `«${quote}»`).join('')}`] : []),
  ].join(' | ')
}

function headLines({ document }: ReadResult): string[] {
  const { number, title, issuer, issuedOn, year, preamble } = document
  const head = [number, title, issuer, issuedOn, year].map((one) => one ?? '-').join(' | ')
  return [`@ ${head}`, ...preamble.map((words) => `: ${words}`)]
}

function treeLines({ document: { parts, tasks } }: ReadResult): string[] {
  return parts.flatMap((part) => [
    `# ${part.no ?? '-'} ${part.title ?? '-'}`,
    ...part.themes.flatMap((theme) => [
      ...(theme.no === null && theme.title === part.title
        ? []
        : [`## ${theme.no ?? '-'} ${theme.title ?? '-'}`]),
      ...tasks.filter(({ seq }) => theme.taskSeqs.includes(seq)).map(taskLine),
    ]),
  ])
}

function restLines({ document, problems }: ReadResult, source: string): string[] {
  return [
    ...document.attachments.map(
      ({ title, preamble, parts }) =>
        `附 ${title} | ${[...preamble, ...parts.map((part) => `# ${part.title}`)].join(' ')}`,
    ),
    ...document.blocks
      .filter(({ kind }) => kind === 'leftover')
      .map(({ start, end }) => `? ${source.slice(start, end).trim()}`),
    ...problems.map(({ line, message }) => `! ${line} ${message}`),
  ]
}

/** Everything that was read of a document, in lines that a person can check. */
export function brief(source: string): string {
  try {
    const read = readDocument(source)
    return [...headLines(read), ...treeLines(read), ...restLines(read, source)].join('\n')
  } catch (cause) {
    if (cause instanceof NotAPlanError) return `X ${cause.message}`
    throw cause
  }
}

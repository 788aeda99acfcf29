import type { OfficialDocument, Task } from '../../../../src/contract'
import { basisWords } from '../../../../src/domain/listing/basis-words'
import { answerFile } from '../../http/public-file'
import { findDocument } from '../../repositories/content/documents'
import type { PlainRoutes } from '..'

const HEAD = [
  '编号',
  '序号',
  '任务',
  '正文',
  '责任单位',
  '牵头单位',
  '配合单位',
  '时限',
  '时限依据',
  '时限原文',
  '文件',
  '发文字号',
]

/** A cell that a spreadsheet reads as text: what would start a formula gets an apostrophe. */
export function csvCell(text: string): string {
  const harmless = /^[\s\u0000]*[=+\-@＝+－@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function namesOf(task: Task, role: string): string {
  return task.units
    .filter((unit) => unit.role === role)
    .map(({ name }) => name)
    .join('、')
}

/** UTF-8 with BOM and CRLF, as Excel and WPS open it. */
export function tasksCsv(document: OfficialDocument): string {
  const rows = document.tasks.map((task) => [
    task.id,
    String(task.no),
    task.headline,
    task.text,
    namesOf(task, 'responsible'),
    namesOf(task, 'lead'),
    namesOf(task, 'supporting'),
    task.dueOn ?? '',
    task.dueOn === null ? '' : basisWords[task.dueBasis],
    task.dueQuote ?? '',
    document.title,
    document.number ?? '',
  ])
  return `\ufeff${[HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** Open data: the tasks of a document for a spreadsheet or a program. */
export const openDataRoutes: PlainRoutes = (app, runtime) => {
  const fileOf = async (documentId: string, kind: 'csv' | 'json') => {
    const row = await findDocument(runtime.db, documentId)
    if (!row) return null
    // Checked against the contract when it was published.
    const document = JSON.parse(row.document) as OfficialDocument
    const { id, title, number, version, tasks } = document
    return {
      body:
        kind === 'csv'
          ? tasksCsv(document)
          : JSON.stringify({ documentId: id, title, number, version, tasks }),
      headers: {
        ...(kind === 'csv' ? { 'content-type': 'text/csv; charset=utf-8' } : {}),
        'content-disposition': `attachment; filename="${id}-tasks.${kind}"`,
      },
    }
  }
  for (const kind of ['csv', 'json'] as const) {
    app.get(`/v1/documents/:id/tasks.${kind}`, (context) =>
      answerFile(context, runtime, () => fileOf(context.req.param('id'), kind), '文件'),
    )
  }
}

import { runCommand } from '../../server/src/admin/run-command'
import type { PublishResult } from '../../server/src/services/publishing/publish-document'

const outcomes: Record<PublishResult['outcome'], string> = {
  published: '发布新文件',
  corrected: '更正已发布的文件',
  unchanged: '内容没有变化，什么都不做',
  'rolled-back': '退回到上一版本',
}
const fields = { text: '正文', units: '责任单位', due: '时限', place: '位置或编号' } as const

function wordsOf(result: PublishResult): string {
  const lines = [
    `${result.dryRun ? '[试运行，没有写入] ' : ''}${outcomes[result.outcome]}:《${result.title}》`,
    `编号 ${result.documentId}，版本 ${result.version}`,
    `任务：新增 ${result.added.length}，删去 ${result.removed.length}，改动 ${result.changed.length}`,
    ...result.added.map((id) => `  + ${id}`),
    ...result.removed.map((id) => `  - ${id}`),
    ...result.changed.map(
      (one) => `  ~ ${one.id}(${one.fields.map((field) => fields[field]).join('、')})`,
    ),
    `${result.dryRun ? '将' : '已'}通知 ${result.audience} 人`,
  ]
  return `${lines.join('\n')}\n`
}

/** Publishes a text that was read, and says what that changed. */
export async function publishText(text: string, dryRun: boolean): Promise<string> {
  // The command's own answer.
  return wordsOf((await runCommand('publish', { text, dryRun })) as PublishResult)
}

/** Takes back the current version of a document. */
export async function rollback(documentId: string, dryRun: boolean): Promise<string> {
  return wordsOf((await runCommand('rollback', { documentId, dryRun })) as PublishResult)
}

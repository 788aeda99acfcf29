import type { OfficialDocument, Task } from '../../src/contract'

export const ordinals = ['', '一', '二', '三', '四', '五', '六']
export const cite = (quote: string) => `[原文](cite "${quote}")`
export const seqs = (tasks: readonly Task[]) => {
  const first = tasks[0]?.no
  const last = tasks.at(-1)?.no
  return first === last ? `第${first}项` : `第${first}至${last}项`
}

export interface Draft {
  id: string
  channel: string
  title: string
  summary: string
  tasks: Task[]
  themes?: string[]
  units?: string[]
  body: string[]
  /** An act of its own, which the document's issuer published that day: all else the program puts together. */
  isAct?: boolean
}

/** The end of a task's text with its attribution: the bracket alone stands in several tasks. */
export function attributionQuote(task: Task): string {
  const sentence = task.text.match(/[^。;]+[。;]?$/)?.[0] ?? task.text
  return `${sentence}${task.attribution ?? ''}`
}

export function markdownOf(draft: Draft, document: OfficialDocument): string {
  const list = (name: string, items: readonly (string | number)[]) =>
    items.length > 0 ? [`${name}: [${items.join(', ')}]`] : []
  const themes = draft.themes ?? []
  const head = [
    `id: ${draft.id}`,
    `channel: ${draft.channel}`,
    `title: ${draft.title}`,
    `summary: ${draft.summary}`,
    `publishedAt: '${document.issuedOn}'`,
    `source: ${document.id}`,
    ...(draft.isAct ? [] : ['compiled: true']),
    ...list(
      'tasks',
      draft.tasks.map(({ seq }) => seq),
    ),
    ...list('themes', themes),
    ...list('units', draft.units ?? []),
  ]
  return `---\n${head.join('\n')}\n---\n\n${draft.body.join('\n\n')}\n`
}

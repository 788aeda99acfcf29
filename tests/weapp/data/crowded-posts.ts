import { id, plan, tasks, titleAt, units } from './crowded-plan'

const times = <Item>(length: number, item: (at: number) => Item) =>
  Array.from({ length }, (_, at) => item(at))

export const lines = times(400, (at) => `第${at + 1}段，演示数据，用来试长文。`)
export const blocks = lines.map((line, at) => {
  const start = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0)
  return { line: at + 1, start, end: start + line.length, kind: at % 5 ? 'paragraph' : 'theme' }
})

const source = { documentId: id, title: plan.title, number: null }
const summaryAt = (at: number) => ({
  id: `${id}-post-${at}`,
  channel: ['release', 'reading', 'data', 'service'][at % 4],
  title: titleAt(at),
  summary: `演示数据 ${titleAt(at)}`,
  publishedAt: new Date(Date.UTC(2015, 10, 1) - at * 3600_000).toISOString(),
  source,
})
const relatedAt = (at: number) => ({ ...summaryAt(at), reason: '演示数据：都涉及许多任务' })

export const feed = times(200, summaryAt)
export const relatedPosts = times(80, relatedAt)

const WORDS = `演示数据，一段有许多字的话。${'这一段话很长。'.repeat(60)}`
const citation = { kind: 'document', documentId: id, quote: lines[7] }
/** One of each ten: with lists and tables longer than a node may have children. */
const blockAt = (at: number) => {
  const text = `${at}${WORDS}`
  if (at % 100 === 50)
    return { kind: 'list', items: times(70, (one) => ({ text: `${one}${at}，演示数据` })) }
  if (at % 100 === 60)
    return { kind: 'table', head: ['名', '数'], rows: times(70, (one) => [`${at}`, `${one}`]) }
  if (at % 10 === 0) return { kind: 'heading', text: titleAt(at).slice(0, 100) }
  if (at % 10 === 1) return { kind: 'task', taskId: tasks[0]?.id, title: titleAt(at) }
  if (at % 10 === 2) return { kind: 'figure', value: `${at} 项`, label: '演示数据', citation }
  return { kind: at % 10 === 3 ? 'quote' : 'paragraph', text, citation }
}

/** A post of a megabyte, of all that is related to anything. */
export const post = {
  ...summaryAt(1),
  id: `${id}-notice`,
  blocks: times(750, blockAt),
  taskIds: tasks.map((task) => task.id),
  themeIds: tasks.map((task) => task.themeId),
  unitIds: units.map((unit) => unit.id),
}

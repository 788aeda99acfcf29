import type { OfficialDocument } from '../src/contract'
import documents from '../mock/data/documents.json'

/** 演示数据: a plan of `count` tasks, recombined from the real one, 20 to a theme; for lists and benches. */
export function buildLongPlan(count: number): OfficialDocument {
  // Generated data, held to the contract by tests/house/generated-data.test.ts.
  const [real] = documents as unknown as [OfficialDocument]
  const id = 'd0000long'
  const tasks = Array.from({ length: count }, (_, at) => {
    const task = real.tasks[at % real.tasks.length] as OfficialDocument['tasks'][number]
    const themeId = `${id}-p1t${Math.floor(at / 20) + 1}`
    return { ...task, id: `${id}-${at + 1}`, documentId: id, themeId, seq: at + 1, no: at + 1 }
  })
  const themes = Array.from({ length: Math.ceil(count / 20) }, (_, at) => ({
    id: `${id}-p1t${at + 1}`,
    no: at + 1,
    title: `演示数据 第${at + 1}组`,
    taskIds: tasks.slice(at * 20, at * 20 + 20).map((task) => task.id),
  }))
  const title = `演示数据：${count}项任务`
  const parts = [{ no: 1, title: '演示数据', themes }]
  return { ...real, id, title, taskCount: count, version: '0', parts, tasks, attachments: [] }
}

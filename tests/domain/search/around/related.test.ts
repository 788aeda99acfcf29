import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import { createRelating } from '../../../../src/domain/search'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')

const tasksOf = (nos: readonly number[]) => nos.map((no) => document.tasks[no - 1]?.id)

it('tells what names the same thing, with the words that say so', () => {
  const related = createRelating([document])(`${document.id}-8`)
  expect(related[0]).toMatchObject({ taskNo: 9 })
  expect(related[0]?.reason).toContain('都提到“公共信用信息服务平台”')
})

it('never names a task itself, and always says why', () => {
  const relatedTo = createRelating([document])
  for (const { id } of document.tasks) {
    for (const { taskId, reason } of relatedTo(id)) {
      expect(taskId).not.toBe(id)
      expect(reason).not.toBe('')
    }
  }
  expect(relatedTo('nothing')).toEqual([])
})

it('says which task of an older document is continued, never the other way round', () => {
  const older = { ...document, id: 'old', title: '2014年计划', issuedOn: '2014-03-01' }
  older.tasks = document.tasks.map((task) => ({ ...task, id: `old-${task.seq}` }))
  const relatedTo = createRelating([document, older])
  const [id] = tasksOf([33])
  expect(relatedTo(id ?? '')[0]?.reason).toContain('接续《2014年计划》第33项')
  expect(relatedTo('old-33').some(({ reason }) => reason.includes('接续'))).toBe(false)
})

it.each([
  [10, 11, '都提到“电子政务云”；同一主题：推动电子政务云建设'],
  [34, 35, '都提到“市民热线门户网站”；同一主题：提升市民服务热线功能'],
  [6, 5, '同一主题：推动政务信息资源有序共享；同一单位：市经济信息化委'],
  [31, 33, '都提到“政府网站”；同一主题：深化政府网站群建设'],
  [16, 15, '同一主题：推进经济领域重点应用'],
])('names first of task %i task %i: %s', (no, first, reason) => {
  expect(createRelating([document])(`${document.id}-${no}`)[0]).toMatchObject({
    taskNo: first,
    reason,
  })
})

it('puts the theme before a unit that stands everywhere, and the nearer of equals first', () => {
  const related = createRelating([document])(`${document.id}-32`)
  expect(related.slice(0, 3).map(({ taskNo }) => taskNo)).toEqual([31, 33, 36])
})

it('puts the theme before units of many tasks, and what both are about before what both name in passing', () => {
  const many = (name: string) =>
    document.tasks.filter(({ units }) => units.some((unit) => unit.name === name)).length >= 10
  const relatedTo = createRelating([document])
  for (const { id, themeId, headline } of document.tasks) {
    const all = relatedTo(id).map(({ taskId, reason }) => {
      const task = document.tasks.find((one) => one.id === taskId)
      const reasons = reason.split('；')
      const named = reasons.flatMap((one) => /^都提到“(.*)”$/.exec(one)?.[1] ?? [])
      return {
        isOfTheme: task?.themeId === themeId,
        hasOnlyMany: reasons.every((one) => one.startsWith('同一单位：') && many(one.slice(5))),
        isAbout: named.some((tag) => headline.includes(tag) || task?.headline.includes(tag)),
        isInPassing: named.length > 0,
      }
    })
    const far = all.findIndex(({ hasOnlyMany }) => hasOnlyMany)
    if (far >= 0) expect(all.slice(far).some(({ isOfTheme }) => isOfTheme)).toBe(false)
    const passing = all.findIndex(({ isAbout, isInPassing }) => isInPassing && !isAbout)
    if (passing >= 0) expect(all.slice(passing).some(({ isAbout }) => isAbout)).toBe(false)
  }
})

it('takes no two 相关 for the same: nobody knows which they are', () => {
  const relatedTo = createRelating([document])
  for (const { id } of document.tasks) {
    for (const { reason } of relatedTo(id)) expect(reason).not.toContain('相关')
  }
})

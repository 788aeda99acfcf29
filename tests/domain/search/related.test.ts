import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import { createRelating } from '../../../src/domain/search'

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
  [34, 35, '都提到“市民热线门户网站”；同一单位：市信访办'],
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

it('takes no two 相关 for the same: nobody knows which they are', () => {
  const relatedTo = createRelating([document])
  for (const { id } of document.tasks) {
    for (const { reason } of relatedTo(id)) expect(reason).not.toContain('相关')
  }
})

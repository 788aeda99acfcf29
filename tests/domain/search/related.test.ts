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

import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import { createRelating, tagsOf } from '../../../src/domain/search'

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

describe('tags', () => {
  it('are words of the text, and none stands in another', () => {
    for (const { text, tags } of document.tasks) {
      for (const tag of tags) {
        expect(text).toContain(tag)
        expect(tags.filter((other) => other.includes(tag))).toEqual([tag])
      }
    }
  })

  it('are what is quoted and what is named more than once, not the verb before it', () => {
    expect(tagsOf(['推进河道水质监测平台建设。', '完善河道水质监测平台,用好“一河一策”。'])).toEqual(
      [['河道水质监测平台'], ['一河一策', '河道水质监测平台']],
    )
  })

  it('leaves out what is named once and what names no thing', () => {
    expect(tagsOf(['推进信息系统建设。', '完善信息系统。', '建设渔港监控中心。'])).toEqual([
      [],
      [],
      [],
    ])
  })
})

import documents from '../../../../mock/data/documents.json'
import { createEmbeddedApi } from '../../../../mock'
import type { OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch } from '../../../../src/domain/search'
import { tasksOfUnit } from '../../../../src/domain/units'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')
const { search, suggest } = createDocumentSearch([document])
const taskIds = (q: string, page: Parameters<typeof search>[1]) =>
  (search(q, { limit: 100, ...page })?.results ?? []).map(({ id }) => id)

it('narrows to a kind, a theme, a target and a range of days', () => {
  const all = search('建设', { limit: 100 })?.results ?? []
  const tasks = search('建设', { limit: 100, kind: 'task' })?.results ?? []
  expect(tasks.length).toBeGreaterThan(0)
  expect(tasks).toEqual(all.filter(({ kind }) => kind === 'task'))
  const byId = new Map(document.tasks.map((task) => [task.id, task]))
  for (const id of taskIds('建设', { hasTarget: 'true' })) {
    expect(byId.get(id)?.targets).not.toEqual([])
  }
  const without = tasks.filter(({ id }) => byId.get(id)?.targets.length === 0)
  expect(without.length).toBeGreaterThan(0)
  expect(taskIds('建设', { hasTarget: 'false' })).toEqual(without.map(({ id }) => id))
  for (const id of taskIds('建设', { dueFrom: '2015-01-01', dueTo: '2015-10-31' })) {
    expect(byId.get(id)?.dueOn?.slice(0, 4)).toBe('2015')
  }
  const { themeId = '' } = document.tasks[0] ?? {}
  expect(taskIds('服务', { theme: themeId, kind: 'task' })).toContain(document.tasks[0]?.id)
  expect(taskIds('建设', { document: 'other' })).toEqual([])
})

it('tells the certain tasks of every unit from the possible ones', () => {
  for (const { id } of document.units) {
    const { certain, possible } = tasksOfUnit(document, id)
    const holding = (tasks: typeof certain) =>
      tasks.filter(({ task }) => task.text.includes('建设')).map(({ task }) => task.id)
    const found = taskIds('建设', { unit: id, certainty: 'certain', kind: 'task' })
    expect(found).toEqual(expect.arrayContaining(holding(certain)))
    for (const { task } of possible) expect(found).not.toContain(task.id)
    const may = taskIds('建设', { unit: id, certainty: 'possible', kind: 'task' })
    expect(may).toEqual(expect.arrayContaining(holding(possible)))
  }
})

it('gives words of the corpus to begin with', () => {
  const words = suggest(' ')
  expect(words.length).toBeGreaterThan(3)
  for (const { text, kind } of words) {
    expect(kind).toBe('word')
    expect(search(text)?.total).toBeGreaterThan(0)
  }
})

it('finds posts from the day that they are out', async () => {
  const api = createEmbeddedApi()
  const total = async (today: string) => {
    api.setToday(today)
    const { body } = await api.handle({ method: 'GET', url: '/v1/search?q=计划&kind=post' })
    return (JSON.parse(body) as { total: number }).total
  }
  expect(await total('2016-12-31')).toBeGreaterThan(0)
  expect(await total('2014-01-01')).toBe(0)
})

it('takes a certainty without a unit for any unit that is named so', () => {
  const named = document.tasks.filter(({ units }) => units.some(({ name }) => /相关/.test(name)))
  const possible = taskIds('建设', { certainty: 'possible', kind: 'task' })
  const held = named.filter(({ text }) => text.includes('建设')).map(({ id }) => id)
  expect(possible).toEqual(expect.arrayContaining(held))
  expect(possible.length).toBeLessThan(taskIds('建设', { kind: 'task' }).length)
  for (const id of possible) {
    const task = document.tasks.find((one) => one.id === id)
    // 市政府各部门 too has members that the directory cannot be sure of.
    expect(task?.units.some(({ name }) => /相关|各/.test(name))).toBe(true)
  }
  const certain = search('建设', { certainty: 'certain', limit: 100 })?.results ?? []
  expect(certain.some(({ kind }) => kind === 'task')).toBe(true)
  expect(certain.some(({ kind }) => kind === 'attachment' || kind === 'theme')).toBe(false)
})

import { documents, posts } from '../../../../mock/api/replies'
import { createDocumentSearch } from '../../../../src/domain/search'
import { placeOfId } from '../../../../src/domain/search/entries/document-entries'

const search = createDocumentSearch(documents, posts())
const found = (q: string) =>
  (search.search(q, { limit: 60 })?.results ?? []).map(({ kind, id }) => `${kind}:${id}`)
const [plan] = documents
const id = plan?.id ?? ''

describe('a document is found by what names it', () => {
  it.each([
    ['沪府办发〔2015〕16号'],
    ['沪府办发[2015]16号'],
    ['沪府办发［2015］16号'],
    ['沪府办发'],
    ['2015年上海市政府电子政务重点工作安排'],
  ])('%s', (q) => {
    expect(found(q)).toContain(`document:${id}`)
  })

  it('by what it says before its parts', () => {
    const [sentence = ''] = plan?.preamble.at(-1)?.match(/[\p{Script=Han}]{8,}/u) ?? []
    expect(sentence).not.toBe('')
    expect(found(sentence)).toContain(`document:${id}`)
  })
})

describe('what an annex says outside its sections is found', () => {
  it.each([['排头兵'], ['两高一少'], ['不平衡']])('%s', (q) => {
    const [first = ''] = found(q)
    expect(first).toMatch(/^attachment:.*-(opening|closing)$/)
  })

  it('and opens there', () => {
    expect(placeOfId(`${id}-a1-opening`)).toEqual({ documentId: id, place: 'attachment:1' })
    expect(placeOfId(`${id}-a1-closing`)).toEqual({ documentId: id, place: 'closing:1' })
    expect(placeOfId(`${id}-a1-2-3`)).toEqual({ documentId: id, place: 'section:1.2.3' })
    expect(placeOfId(id)).toEqual({ documentId: id, place: undefined })
  })
})

describe('a unit is found by what people call it, without what kind of body it is', () => {
  it.each([
    ['发改', '市发展改革委'],
    ['人社', '市人力资源社会保障局'],
    ['安监', '市安全监管局'],
  ])('%s', (q, name) => {
    const tasks = found(q).filter((one) => one.startsWith('task:'))
    const own = plan?.tasks.filter(({ units }) => units.some((unit) => unit.name === name)) ?? []
    expect(tasks).toEqual(expect.arrayContaining(own.map((task) => `task:${task.id}`)))
  })

  it('but not by what it came to be called later', () => {
    const own =
      plan?.tasks.filter(({ units }) => units.some(({ name }) => name === '市安全监管局')) ?? []
    const [first] = own.filter(({ text }) => !text.includes('应急'))
    expect(found('应急')).not.toContain(`task:${first?.id ?? ''}`)
  })
})

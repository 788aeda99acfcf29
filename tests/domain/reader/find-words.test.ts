import { findWords } from '@/domain/reader/find-words'

const texts = (...all: string[]) => all.map((text) => ({ text }))

it('counts every place, also several in one paragraph', () => {
  expect(findWords(texts('云和云', '无', '云'), '云')).toEqual([
    { paragraph: 0, start: 0, end: 1 },
    { paragraph: 0, start: 2, end: 3 },
    { paragraph: 2, start: 0, end: 1 },
  ])
})

it('looks for words with a space between them where all of them stand', () => {
  expect(findWords(texts('政务的云', '政务', '云'), ' 云  政务 ')).toEqual([
    { paragraph: 0, start: 0, end: 2 },
    { paragraph: 0, start: 3, end: 4 },
  ])
})

it('marks no place twice, and finds nothing where nothing is looked for', () => {
  expect(findWords(texts('电子政务云'), '政务 政务云')).toEqual([
    { paragraph: 0, start: 2, end: 5 },
  ])
  expect(findWords(texts('云'), '  ')).toEqual([])
})

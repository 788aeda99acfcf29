import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch, findPlainly, finish, rehearse } from '../../../../src/domain/search'

const plans = documents as unknown as OfficialDocument[]
const tasks = plans.flatMap((plan) => plan.tasks)

it.each(['微门户', '政务云', '网站 无障碍', '公交 APP', '政'])(
  'tells of every task that holds %s as typed, and says that this is not all',
  (q) => {
    const holds = (text: string) => q.split(' ').every((word) => text.includes(word))
    const right = tasks.filter(({ headline, text }) => holds(headline) || holds(text))
    const { results, total, partial, answer } = finish(findPlainly(plans, ` ${q} `))
    expect({ total, partial, answer }).toEqual({ total: right.length, partial: true, answer: null })
    const inTitle = right.filter(({ headline }) => holds(headline))
    const shown = [...inTitle, ...right.filter((task) => !inTitle.includes(task))].slice(0, 20)
    expect(results.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
    for (const { snippet, ranges } of results) {
      for (const [from, to] of ranges) {
        const marked = snippet.slice(from, to).toLowerCase()
        expect(
          q
            .toLowerCase()
            .split(' ')
            .some((word) => marked.includes(word)),
        ).toBe(true)
      }
    }
  },
)

it('finds nothing where nothing stands as typed', () => {
  for (const q of ['weimenhu', '微们户', '\ud800', '.*']) {
    expect(finish(findPlainly(plans, q))).toMatchObject({ results: [], total: 0, partial: true })
  }
})

it('rehearsing searches changes nothing of what is found', () => {
  const search = createDocumentSearch(plans)
  const queries = ['微门户', '政务yun', '经信委', '微们户', '微门户由谁负责']
  const before = queries.map((q) => search.search(q))
  finish(rehearse(search))
  expect(queries.map((q) => search.search(q))).toEqual(before)
})

import { endpoints, type Endpoint } from '../../src/contract'
import { isProblem, matchRequest } from '../../src/contract/match'

const every: readonly Endpoint[] = Object.values(endpoints)
/** An address with something in the place of each id. */
const addressOf = ({ path }: Endpoint, id: string) => path.replace(/:\w+/g, encodeURIComponent(id))

function faultsOf(method: string, url: string, body?: string) {
  const result = matchRequest(method, url, body)
  return isProblem(result) ? (result.errors ?? []) : []
}

/** Names of fields, and values that are to be given, are no English. */
const isChinese = (words: string) =>
  /[\u4e00-\u9fff]/.test(words) && !/Invalid|expected|received|[A-Za-z]+ [a-z]+ [a-z]+/.test(words)

const BAD = ['', ' ', '-1', '1.5', '100000', 'x'.repeat(300), 'A<b>', '2015-13-01', '😀', 'null']

it('says in Chinese what is wrong with any query, address or body, and which field it is', () => {
  let refused = 0
  for (const endpoint of every) {
    const names = Object.keys((endpoint.query as unknown as { entries: object }).entries)
    const good = addressOf(endpoint, 'd1')
    const body = endpoint.body === null ? undefined : '{}'
    const all = [
      ...faultsOf(endpoint.method, good, body),
      ...faultsOf(endpoint.method, good, '[]'),
      ...faultsOf(endpoint.method, good, '{"a'),
      ...faultsOf(endpoint.method, addressOf(endpoint, 'A b'), body),
      ...[...names, 'colour'].flatMap((name) =>
        BAD.flatMap((value) => {
          const query = `${name}=${encodeURIComponent(value)}`
          return faultsOf(endpoint.method, `${good}?${query}`, body)
        }),
      ),
    ]
    for (const { path, message } of all) {
      expect(path).toMatch(/^(?:path|query|body)\b/)
      if (!isChinese(message)) throw new Error(`${endpoint.name} ${path}: ${message}`)
    }
    refused += all.length
  }
  expect(refused).toBeGreaterThan(200)
})

it.each([
  ['limit=100000', 'query.limit', '应是 1 到 100 的整数'],
  ['limit=0', 'query.limit', '应是 1 到 100 的整数'],
  ['limit=1.5', 'query.limit', '应是 1 到 100 的整数'],
  ['dueTo=2015-13-01', 'query.dueTo', '应是日历上有的日期，写成 2015-12-31'],
  ['dueFrom=2015-02-29', 'query.dueFrom', '应是日历上有的日期，写成 2015-12-31'],
  ['dueFrom=2015', 'query.dueFrom', '应是日历上有的日期，写成 2015-12-31'],
  ['channel=gossip', 'query.channel', '只能是 release、reading、data 或 service'],
  ['kind=person', 'query.kind', '只能是 task、attachment、theme、unit、post 或 document'],
  ['certainty=sure', 'query.certainty', '只能是 certain 或 possible'],
  ['dueFrom=2015-12-31&dueTo=2015-12-30', 'query.dueFrom', '时限的起日 dueFrom 不能晚于止日 dueTo'],
  ['q=b', 'query.q', '只能给一次'],
  ['kind=task&kind=task', 'query.kind', '只能给一次'],
])('a search with %s is told what to give', (query, path, message) => {
  expect(faultsOf('GET', `/v1/search?q=a&${query}`)).toEqual([{ path, message }])
})

it('a search of one day is no fault', () => {
  expect(faultsOf('GET', '/v1/search?q=a&dueFrom=2015-12-31&dueTo=2015-12-31')).toEqual([])
})

it.each([
  ['GET', '/v1/subscriptions/forecast', undefined, 'query.kind', '缺少这个参数'],
  ['GET', '/v1/search', undefined, 'query.q', '缺少这个参数'],
  [
    'GET',
    '/v1/me/inbox?kind=gossip',
    undefined,
    'query.kind',
    '只能是 deadline、update、document 或 post',
  ],
])('%s %s names the field that is missing or wrong', (method, url, body, path, message) => {
  expect(faultsOf(method, url, body)).toEqual([{ path, message }])
})

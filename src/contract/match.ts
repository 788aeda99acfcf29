import * as v from 'valibot'
import { endpoints, type EndpointName, type Endpoints } from './endpoints'
import { faultWords } from './fault-words'
import { problems, type Problem } from './problem'

/** A request that fits the contract: which endpoint, and its checked input. */
export interface Matched {
  name: EndpointName
  endpoint: Endpoints[EndpointName]
  params: Record<string, unknown>
  query: Record<string, unknown>
  /** Null where the endpoint takes none. */
  body: unknown
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return null
  }
}

/**
 * `a=1&b=2` → fields, and the names that were given more than once; null where an escape is broken. Mini-programs
 * have no URLSearchParams.
 */
function parseQuery(text: string) {
  const fields: Record<string, string> = {}
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const [name = '', ...rest] = pair.split('=')
    const key = decode(name)
    const value = decode(rest.join('='))
    if (key === null || value === null) return null
    if (seen.has(key)) repeated.add(key)
    seen.add(key)
    fields[key] = value
  }
  return { fields, repeated: [...repeated] }
}

/** Split and sorted once: this runs on every request. A literal path wins over one with parameters. */
const routes = (Object.keys(endpoints) as EndpointName[])
  .sort(
    (one, other) => endpoints[one].path.split(':').length - endpoints[other].path.split(':').length,
  )
  .map((name) => ({
    name,
    method: endpoints[name].method,
    wanted: endpoints[name].path.split('/'),
  }))

function matchPath(
  wanted: readonly string[],
  given: readonly string[],
): Record<string, string> | null {
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, piece] of wanted.entries()) {
    const actual = given[at] ?? ''
    if (piece.startsWith(':')) params[piece.slice(1)] = decode(actual) ?? ''
    else if (piece !== actual) return null
  }
  return params
}

/** A value may break two rules that are told alike: told once. */
function issuesOf(where: string, issues: readonly v.BaseIssue<unknown>[]) {
  const told = issues.map((issue) => ({
    path: [where, ...(issue.path ?? []).map(({ key }) => String(key))].join('.'),
    message: faultWords(issue),
  }))
  return told.filter(
    ({ path, message }, at) =>
      told.findIndex((one) => one.path === path && one.message === message) === at,
  )
}

type CheckedBody =
  | { success: true; output: unknown }
  | { success: false; errors: { path: string; message: string }[] }

/** The JSON of a request. An endpoint that takes none ignores an empty one, and refuses any other. */
function checkBody(schema: v.GenericSchema | null, text: string): CheckedBody {
  if (schema === null) {
    return text === '' || text === '{}'
      ? { success: true, output: null }
      : { success: false, errors: [{ path: 'body', message: '这里不需要内容' }] }
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { success: false, errors: [{ path: 'body', message: '不是合法的 JSON' }] }
  }
  const checked = v.safeParse(schema, json)
  return checked.success
    ? { success: true, output: checked.output }
    : { success: false, errors: issuesOf('body', checked.issues) }
}

/**
 * Finds the endpoint of a request and checks its input. Both implementations begin here, so that
 * both refuse the same things with the same words. `text` is the body as received.
 */
export function matchRequest(method: string, url: string, text = ''): Matched | Problem {
  const [path = '', ...rest] = url.split('?')
  const pieces = path.split('/')
  const found = routes.flatMap((route) => {
    const params = matchPath(route.wanted, pieces)
    return params ? [{ ...route, params }] : []
  })
  if (found.length === 0) return problems.notFound('地址')
  const wanted = method === 'HEAD' ? 'GET' : method
  const chosen = found.find((route) => route.method === wanted)
  if (!chosen) return problems.methodNotAllowed()
  const endpoint = endpoints[chosen.name]
  const given = parseQuery(rest.join('?'))
  if (!given) return problems.invalid([{ path: 'query', message: '编码有误' }])
  const params = v.safeParse(endpoint.params, chosen.params)
  const query = v.safeParse(endpoint.query, given.fields)
  const body = checkBody(endpoint.body, text)
  // Which of two values is meant, nobody can know.
  const twice = given.repeated.map((name) => ({ path: `query.${name}`, message: '只能给一次' }))
  if (params.success && query.success && body.success && twice.length === 0) {
    return {
      name: chosen.name,
      endpoint,
      params: params.output,
      query: query.output,
      body: body.output,
    }
  }
  return problems.invalid([
    ...issuesOf('path', params.issues ?? []),
    ...twice,
    ...issuesOf('query', query.issues ?? []),
    ...(body.success ? [] : body.errors),
  ])
}

export function isProblem(result: Matched | Problem): result is Problem {
  return 'status' in result
}

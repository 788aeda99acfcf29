import { toJsonSchema } from './json-schema'
import { endpoints, paramNames, Problem } from '../../src/contract'

const reasons: Record<number, string> = {
  400: '请求有误',
  401: '需要会话',
  403: '没有权限',
  404: '没有找到',
  409: '冲突',
  412: '已被他人修改',
  429: '过于频繁',
  503: '暂时无法办理',
}

type Declared = (typeof endpoints)[keyof typeof endpoints]

function parametersOf({ path, params, query }: Declared) {
  const fields = (place: 'path' | 'query', schema: object) => {
    const { properties = {}, required = [] } = toJsonSchema(schema)
    return Object.entries(properties).map(([name, shape]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: shape,
    }))
  }
  const named = paramNames(path)
  return [
    ...fields('path', params).filter(({ name }) => named.includes(name)),
    ...fields('query', query),
  ]
}

function operationOf(endpoint: Declared) {
  const { name, summary, auth, body, reply, errors } = endpoint
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  const refusals = [...new Set([...errors, 429, 503])].sort()
  return {
    operationId: name,
    summary,
    ...(auth === 'session' ? { security: [{ session: [] }] } : {}),
    parameters: parametersOf(endpoint),
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toJsonSchema(body) } },
          },
        }),
    responses: {
      200: {
        description: '成功',
        content: { 'application/json': { schema: toJsonSchema(reply) } },
      },
      ...Object.fromEntries(
        refusals.map((status) => [status, { description: reasons[status] ?? '出错', ...problem }]),
      ),
    },
  }
}

/** OpenAPI 3.1 of the whole contract. The same contract gives the same bytes. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of Object.values(endpoints)) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '政务微门户',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: toJsonSchema(Problem) },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
  }
}

import * as v from 'valibot'

/** Problem details (RFC 9457), in words that a person can act on. */
export const Problem = v.object({
  /** `about:blank`, or `/problems/<code>`. */
  type: v.optional(v.string(), 'about:blank'),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  /** Which fields are wrong, and how. */
  errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
})
export type Problem = v.InferOutput<typeof Problem>

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'

export const problems = {
  invalid: (errors: { path: string; message: string }[]): Problem => ({
    type: '/problems/invalid',
    title: '请求有误',
    status: 400,
    detail: errors.map(({ path, message }) => `${path}:${message}`).join(';'),
    errors,
  }),
  notFound: (what: string): Problem => ({
    type: '/problems/not-found',
    title: '没有找到',
    status: 404,
    detail: `没有这个${what},可能已经改版或链接不完整。`,
  }),
  methodNotAllowed: (): Problem => ({
    type: '/problems/method-not-allowed',
    title: '不支持这种请求方法',
    status: 405,
  }),
} as const

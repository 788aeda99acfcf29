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
    detail: errors.map(({ path, message }) => `${path}:${message}`).join('；'),
    errors,
  }),
  notFound: (what: string): Problem => ({
    type: '/problems/not-found',
    title: '没有找到',
    status: 404,
    detail: `没有这个${what}，可能已经改版或链接不完整。`,
  }),
  methodNotAllowed: (): Problem => ({
    type: '/problems/method-not-allowed',
    title: '不支持这种请求方法',
    status: 405,
  }),
  unauthorized: (): Problem => ({
    type: '/problems/unauthorized',
    title: '需要会话',
    status: 401,
    detail: '会话已失效或未提供，请重新打开页面。',
  }),
  forbidden: (detail: string): Problem => ({
    type: '/problems/forbidden',
    title: '没有权限',
    status: 403,
    detail,
  }),
  conflict: (detail: string): Problem => ({
    type: '/problems/conflict',
    title: '与现有内容冲突',
    status: 409,
    detail,
  }),
  changedMeanwhile: (detail: string): Problem => ({
    type: '/problems/changed-meanwhile',
    title: '内容已被他人修改',
    status: 412,
    detail,
  }),
  /** Wrong, used, expired, revoked or guessed: the answer is one, so that it tells a guesser nothing. */
  badInvitation: (): Problem => ({
    type: '/problems/bad-invitation',
    title: '邀请码不可用',
    status: 403,
    detail: '邀请码不正确、已使用、已过期或已收回。请核对后重试，或向发出邀请的人再要一个。',
  }),
  /** A change that does not say which words it changes. */
  matchRequired: (): Problem => ({
    type: '/problems/match-required',
    title: '请先读取最新内容',
    status: 428,
    detail: '更正进展时要用 If-Match 说明改的是哪一版。',
  }),
  /** The text check of the platform did not let it through. */
  textRefused: (): Problem => ({
    type: '/problems/text-refused',
    title: '文字未通过平台检查',
    status: 422,
    detail: '请修改措辞后再提交；草稿已保留。',
  }),
  /** The text check is down: nothing is published unchecked, and nothing is lost. */
  textUnchecked: (): Problem => ({
    type: '/problems/text-unchecked',
    title: '文字检查暂时不可用',
    status: 503,
    detail: '草稿已保留在这台设备上，请稍后再发送。',
  }),
  tooLarge: (): Problem => ({
    type: '/problems/too-large',
    title: '内容过大',
    status: 413,
    detail: '一次最多 64 KB。',
  }),
  tooMany: (): Problem => ({
    type: '/problems/too-many',
    title: '操作过于频繁',
    status: 429,
    detail: '请稍后再试。',
  }),
  /** Reading: an office is one address, so that whoever reads this has mostly done nothing often. */
  tooManyReads: (): Problem => ({
    type: '/problems/too-many',
    title: '这会儿访问太多',
    status: 429,
    detail: '同一网络的访问太多，请稍后再试。',
  }),
  notImplemented: (): Problem => ({
    type: '/problems/not-implemented',
    title: '这里还办不了',
    status: 501,
    detail: '当前版本没有这项功能。',
  }),
  unavailable: (): Problem => ({
    type: '/problems/unavailable',
    title: '暂时无法办理',
    status: 503,
    detail: '服务正在恢复，请稍后再试。',
  }),
} as const

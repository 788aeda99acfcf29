import { PROBLEM_CONTENT_TYPE, type Problem } from '../../../src/contract'
import { chooseEncoding, matchesEtag, type EncodedBody } from './encodings'

export const PUBLIC_CACHE = 'public, max-age=60, stale-while-revalidate=86400'
export const JSON_TYPE = 'application/json; charset=utf-8'
/** How soon to try again when the database is away (s). */
const RETRY_AFTER_S = 5

export function answerProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': `${PROBLEM_CONTENT_TYPE}; charset=utf-8`,
      'cache-control': 'no-store',
      ...(problem.status === 503 ? { 'retry-after': String(RETRY_AFTER_S) } : {}),
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  })
}

/** What belongs to one person: kept by nobody on the way. */
export function answerPrivate(reply: object): Response {
  return new Response(JSON.stringify(reply), {
    status: 200,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'private, no-store' },
  })
}

/** What all may see: compressed as asked, each encoding under its own strong ETag, 304 where it is known. */
export async function answerPublic(
  body: EncodedBody,
  request: { acceptEncoding?: string; ifNoneMatch?: string },
  headers: Record<string, string> = {},
): Promise<Response> {
  const encoding = chooseEncoding(request.acceptEncoding, body.length)
  const { bytes, etag } = await body.in(encoding)
  const shared = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': body.cacheControl ?? PUBLIC_CACHE,
    ...headers,
  }
  if (matchesEtag(request.ifNoneMatch, etag)) {
    return new Response(null, { status: 304, headers: shared })
  }
  return new Response(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) as never, {
    status: 200,
    headers: {
      'content-type': JSON_TYPE,
      'content-length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      ...shared,
    },
  })
}

import type { Context } from 'hono'
import { problems } from '../../../src/contract'
import type { Runtime } from '../runtime'
import { answerProblem, answerPublic } from './answer'
import { encodeBody } from './encodings'
import { addressOf } from './request/address'

/** What all may see and is not JSON of the contract: counted, compressed, and 304 where it is known. */
export async function answerFile(
  context: Context,
  { config, limits }: Pick<Runtime, 'config' | 'limits'>,
  make: () => Promise<{ body: string; headers: Record<string, string> } | null>,
  missing: string,
): Promise<Response> {
  const wait = limits?.take('read', addressOf(context, config.trustedHops)) ?? null
  if (wait !== null) return answerProblem(problems.tooManyReads(), { 'retry-after': String(wait) })
  const file = await make()
  if (!file) return answerProblem(problems.notFound(missing))
  const request = {
    acceptEncoding: context.req.header('accept-encoding'),
    ifNoneMatch: context.req.header('if-none-match'),
  }
  return answerPublic(encodeBody(file.body), request, file.headers)
}

import { problems, type Problem } from '../../../../src/contract'

export const LARGEST_BODY = 64 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The body of a request as text; a `Problem` for one that is too large, or is not UTF-8. Stops reading at the limit. */
export async function readBody(request: Request): Promise<{ text: string } | Problem> {
  if (request.body === null) return { text: '' }
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return problems.tooLarge()
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > LARGEST_BODY) {
      await reader.cancel()
      return problems.tooLarge()
    }
    pieces.push(value)
  }
  try {
    return { text: decoder.decode(Buffer.concat(pieces)) }
  } catch {
    return problems.invalid([{ path: 'body', message: '不是合法的 UTF-8' }])
  }
}

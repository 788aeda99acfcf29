import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** Below this, compressing costs more than it saves. */
const SMALLEST = 1_024
const BROTLI_QUALITY = 6

function weightOf(header: string, name: string): number | null {
  for (const piece of header.split(',')) {
    const [token = '', ...parameters] = piece.trim().split(';')
    if (token.trim().toLowerCase() !== name) continue
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean)
    return q === undefined ? 1 : Number(q)
  }
  return null
}

/** What to answer with: br before gzip, each only where the client takes it. */
export function chooseEncoding(header: string | undefined, length: number): Encoding {
  if (!header || length < SMALLEST) return 'identity'
  const any = weightOf(header, '*') ?? 0
  if ((weightOf(header, 'br') ?? any) > 0) return 'br'
  return (weightOf(header, 'gzip') ?? any) > 0 ? 'gzip' : 'identity'
}

/** One representation: bytes, and a strong ETag that no other encoding shares. */
export interface Representation {
  encoding: Encoding
  bytes: Buffer
  etag: string
}

/** A body in every encoding, each made once, when first asked for. */
export interface EncodedBody {
  length: number
  /** Cache-Control, where it is not that of all public replies. */
  cacheControl: string | null
  in: (encoding: Encoding) => Promise<Representation> | Representation
}

async function compress(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes)
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
}

export function encodeBody(
  content: string | Buffer,
  cacheControl: string | null = null,
): EncodedBody {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const made: Partial<Record<Encoding, Promise<Representation> | Representation>> = {
    identity: { encoding: 'identity', bytes, etag: `"${tag}"` },
  }
  return {
    length: bytes.length,
    cacheControl,
    in(encoding) {
      const known = made[encoding]
      if (known || encoding === 'identity') return known ?? { encoding, bytes, etag: `"${tag}"` }
      const making = compress(bytes, encoding).then((compressed) => {
        const one = {
          encoding,
          bytes: compressed,
          etag: `"${tag}-${encoding === 'br' ? 'br' : 'gz'}"`,
        }
        made[encoding] = one
        return one
      })
      made[encoding] = making
      return making
    },
  }
}

/** RFC 9110 13.1.2: weak comparison, lists, and `*`. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((one) => {
    const given = one.trim()
    return given === '*' || given === etag || given === `W/${etag}`
  })
}

/**
 * `npm run bench:api`: our server against a bare Hono route that answers the same bytes from memory,
 * and against json-server with the same data; same machine, same run, interleaved. Fails when a
 * target is missed. Then: one document among 100, 1,000 and 10,000.
 */
import { compare } from './compare'
import { scale } from './scale'

async function main(): Promise<void> {
  const isFast = await compare()
  const isScaling = await scale()
  if (!isFast || !isScaling) process.exitCode = 1
}

void main()

/** Ends a command with what went wrong, in words. */
export function stop(cause: unknown): never {
  const words = cause instanceof Error ? cause.message : String(cause)
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  process.stderr.write(`${code.startsWith('ERR_PARSE_ARGS') ? `参数不对：${words}` : words}\n`)
  process.exit(1)
}

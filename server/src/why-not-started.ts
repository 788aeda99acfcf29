import { ConfigError } from './config'
import { FolderInUseError } from './database/folder-lock'
import { isDatabaseAway } from './http/refusal'

/** Why a process did not start, in words that whoever started it can act on. */
export function whyNotStarted(cause: unknown): string {
  if (cause instanceof ConfigError || cause instanceof FolderInUseError) return cause.message
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  const words = cause instanceof Error ? cause.message : String(cause)
  if (code === 'EADDRINUSE') return '端口已被占用，请换一个：PORT=8081 npm start'
  if (code === 'EACCES') return `没有权限：${words}`
  if (isDatabaseAway(cause)) {
    return `连不上数据库，请检查 DATABASE_URL 与网络，或去掉它以使用内嵌数据库（${String(code)}）。`
  }
  return `启动失败：${words}`
}

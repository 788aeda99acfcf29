import { readFileSync, statSync } from 'node:fs'
import type { PostFault, PostFile } from '../../../src/domain/posts'

const LARGEST_FILE = 1024 * 1024
const LINE_FEED = 0x0a

/** The first line that is no UTF-8; null where all is. */
function badLine(bytes: Buffer): number | null {
  const isText = (piece: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(piece)
      return true
    } catch {
      return false
    }
  }
  if (isText(bytes)) return null
  let from = 0
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from)
    if (end < 0 || !isText(bytes.subarray(from, end))) return line
    from = end + 1
  }
}

/** The words of a file, or why they cannot be had, as a publisher can mend it. */
function readPostFile(file: string): PostFile | PostFault {
  const fault = (reason: string, line = 1): PostFault => ({ file, line, reason })
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return fault('没有这个文件')
  if (!stat.isFile()) return fault('这不是文件；请逐个写出文件名')
  if (stat.size > LARGEST_FILE) {
    return fault(
      `文件太大（${(stat.size / 1024 / 1024).toFixed(1)} MB，最多 1 MB）：动态是文字，不放图片`,
    )
  }
  const bytes = readFileSync(file)
  if (bytes.length === 0) return fault('文件是空的')
  const line = badLine(bytes)
  if (line !== null) return fault('不是 UTF-8 编码的文字；请另存为 UTF-8', line)
  return { file, markdown: bytes.toString('utf8') }
}

/** All files, and every reason why one cannot be read. */
export function readPostFiles(names: readonly string[]): {
  files: PostFile[]
  faults: PostFault[]
} {
  const read = names.map(readPostFile)
  return {
    files: read.flatMap((one) => ('markdown' in one ? [one] : [])),
    faults: read.flatMap((one) => ('reason' in one ? [one] : [])),
  }
}

import { NotAPlanError } from '../../../src/domain/reading'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const ENTRY_HEADER_BYTES = 46
/** A document of 50 MB unpacked is no plan; a zip bomb is far beyond. */
const LARGEST_UNPACKED = 50_000_000
const MOST_ENTRIES = 2_000

/**
 * Refuses an archive before anything is unpacked, from the sizes in its own directory. Sizes that
 * lie are caught by the inflater, which stops at the size that the entry states.
 */
export function guardArchive(bytes: Buffer): void {
  const tail = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (tail < 0 || tail + 20 > bytes.length || bytes.readUInt32LE(tail) !== END_OF_DIRECTORY) {
    throw new NotAPlanError('压缩结构损坏，无法打开这个 .docx 文件。')
  }
  const count = bytes.readUInt16LE(tail + 10)
  if (count > MOST_ENTRIES) throw tooLarge()
  let at = bytes.readUInt32LE(tail + 16)
  let unpacked = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) {
      throw new NotAPlanError('压缩结构损坏，无法打开这个 .docx 文件。')
    }
    unpacked += bytes.readUInt32LE(at + 24)
    if (unpacked > LARGEST_UNPACKED) throw tooLarge()
    at +=
      ENTRY_HEADER_BYTES +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32)
  }
}

function tooLarge(): NotAPlanError {
  return new NotAPlanError('这个 .docx 解压后过大，可能是压缩炸弹，没有打开。')
}

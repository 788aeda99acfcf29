import { copy } from './feedback'

/** Gives a person a file: a download on the web; on weapp, which has none, the text on the clipboard. */
export async function saveFile(name: string, type: string, text: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'weapp') return copy(text)
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read by the next turn; after that the memory is let go.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
  return true
}

import Taro from '@tarojs/taro'

/** The old way: for a page that is not served over https, and for a browser that refuses the new one. */
function copyBySelection(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.cssText = 'position:fixed;inset-inline-start:-100vw'
  const focused = document.activeElement
  document.body.appendChild(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  if (!isCopied) throw new Error('the browser refuses to copy')
}

/**
 * Puts words on the clipboard; throws where the device refuses. On the web by the browser itself: Taro's
 * way brings all its dialogues along, speaks a second time, and keeps what was copied.
 */
export async function writeClipboard(text: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      copyBySelection(text)
    }
  } else {
    await Taro.setClipboardData({ data: text })
  }
}

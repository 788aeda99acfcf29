/** Puts the focus back on what was opened from, once that is drawn (web; a phone keeps its own place). */
export function focusOn(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  document.getElementById(id)?.focus()
}

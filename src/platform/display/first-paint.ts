const LONGEST_MS = 10_000

/** Taro makes its own `#app` when it starts, so it is looked up each time. */
function hasContent(): boolean {
  const app = document.getElementById('app')
  return Boolean(app?.querySelector('.main')) && !app?.querySelector('.skeleton')
}

/**
 * home.html comes with the home screen painted, and hides what takes shape beside it
 * (scripts/web/first-paint.ts). It is taken away when the app's own screen has content, or says why it
 * has none.
 */
export function replaceFirstPaint(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const painted = document.getElementById('first-paint')
  if (!painted) return
  const remove = () => {
    observer.disconnect()
    const { scrollTop } = painted
    painted.remove()
    // Whoever has begun to read goes on where she is.
    const page = document.querySelector('#app .screen')?.closest('.taro_page')
    if (page && scrollTop > 0) page.scrollTop = scrollTop
  }
  const observer = new MutationObserver(() => hasContent() && remove())
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(remove, LONGEST_MS)
}

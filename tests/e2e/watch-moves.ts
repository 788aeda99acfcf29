/** Google's limit for "good" is 0.1 (web.dev, CLS); ours is a fifth of it. */
export const MOST_SHIFT = 0.02

/**
 * Adds up what moved without the reader having done anything, and notes the scripts that ran: webpack
 * takes its tags away again. Text: it runs in the page.
 */
export const WATCH = `window.shifted = 0
window.run = []
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node.src) window.run.push(node.src)
  }
}).observe(document, { childList: true, subtree: true })
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value
}).observe({ type: 'layout-shift', buffered: true })`

/**
 * Which pages were painted for the next visit tells what was opened (web, scripts/web/worker/painted-worker.js): all of them
 * go. Where a browser gives no store out it has kept none.
 */
export async function forgetPages(): Promise<void> {
  if (process.env.TARO_ENV === 'weapp' || typeof caches === 'undefined') return
  const names = await caches.keys().catch(() => [])
  const painted = names.filter((name) => name.startsWith('painted-'))
  await Promise.all(painted.map((name) => caches.delete(name)))
}

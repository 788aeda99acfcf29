/*
 * Part of sw.js: a screen begins with what was painted of it, at the next visit too and without a network. What is
 * painted belongs to the build whose scripts it names: pages of a newer one wait for its own worker.
 */
const { cacheName, scripts } = __PAINTED__
const SCREEN = /^\/(?:pages\/[\w-]+\/index)?$/
/** What most visits begin with. */
const MAIN = ['/', ...['home', 'tasks', 'inbox', 'me'].map((tab) => `/pages/${tab}/index`)]
/** Some 80 KB each; the oldest make room. */
const MOST_KEPT = 40

/** A reader who saves data asks for what she opens, and for nothing else. */
const isSaving = () => self.navigator.connection?.saveData === true

async function keepPage(address) {
  const reply = await fetch(address, { priority: 'low' })
  const cache = await caches.open(cacheName)
  // What is no more is not shown again either.
  if (reply.status === 404) await cache.delete(address)
  const html = await reply.clone().text()
  const isOurs = html.includes('id="first-paint"') && scripts.every((one) => html.includes(one))
  if (!reply.ok || !isOurs) return
  // Put behind the others: it is the newest.
  await cache.delete(address)
  await cache.put(address, reply)
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, -MOST_KEPT).map((one) => cache.delete(one)))
}

/** Best effort: without it a screen begins with index.html. */
const keepPages = (addresses) =>
  isSaving() ? undefined : Promise.allSettled(addresses.map((one) => keepPage(one)))

self.addEventListener('install', (event) => {
  const keepAll = async () => {
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const opened = open
      .map(({ url }) => new URL(url))
      .filter(({ pathname }) => SCREEN.test(pathname))
    const addresses = opened.map(({ pathname, search }) => pathname + search)
    await keepPages([...new Set([...addresses, ...MAIN])])
  }
  event.waitUntil(keepAll())
})

self.addEventListener('activate', (event) => {
  const clean = async () => {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith('painted-') && name !== cacheName)
    await Promise.all(old.map((name) => caches.delete(name)))
  }
  event.waitUntil(clean())
})

/** What is shown is what was kept (installable.ts); what is painted now is for the next time. */
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, search } = new URL(request.url)
  if (request.mode !== 'navigate' || !SCREEN.test(pathname)) return
  event.waitUntil(Promise.resolve(keepPages([pathname + search])))
})

/* Part of sw.js: shows what the server pushed, and opens the page that it speaks of. */
self.addEventListener('push', (event) => {
  let message = {}
  try {
    message = event.data ? event.data.json() : {}
  } catch {
    // Not ours, or cut on the way: the browser wants something shown all the same.
  }
  const link =
    typeof message.link === 'string' && /^\/pages\//.test(message.link)
      ? message.link
      : '/pages/inbox/index'
  event.waitUntil(
    self.registration.showNotification(String(message.title || '政务微门户有新消息'), {
      body: String(message.body || ''),
      tag: message.id ? String(message.id) : undefined,
      data: { link },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data.link))
})

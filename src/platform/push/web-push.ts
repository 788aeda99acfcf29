import { endpoints } from '@/contract'
import { request } from '../api/request'

/** Whether this browser can be pushed to; false on weapp, and where notifications are refused for good. */
export function canWebPush(vapidPublicKey: string | null): vapidPublicKey is string {
  if (process.env.TARO_ENV === 'weapp' || vapidPublicKey === null) return false
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return false
  return Notification.permission !== 'denied'
}

/** A VAPID key in base64url → bytes, as the browser wants it. */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Subscribes this browser (its worker is the offline shell's, with push-worker.js in it) and tells the server. False where the person or the browser declines. */
export async function startWebPush(vapidPublicKey: string): Promise<boolean> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return false
    const worker = await navigator.serviceWorker.ready
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(vapidPublicKey),
    })
    const { endpoint, keys } = subscription.toJSON()
    if (!endpoint || !keys?.p256dh || !keys.auth) return false
    await request<'addWebPush'>(endpoints.addWebPush, {
      endpoint,
      keys: { p256dh: keys.p256dh, auth: keys.auth },
    })
    return true
  } catch {
    return false
  }
}

import Taro from '@tarojs/taro'

/** A browser may be sure that there is none; that there is one, nobody knows before an answer comes. */
export const isSurelyOffline = () =>
  process.env.TARO_ENV !== 'weapp' && typeof navigator !== 'undefined' && !navigator.onLine

/** Calls each time when the network has come back; what it gives back ends that. */
export function whenOnline(call: () => void): () => void {
  if (process.env.TARO_ENV !== 'weapp') {
    window.addEventListener('online', call)
    return () => window.removeEventListener('online', call)
  }
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) call()
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}

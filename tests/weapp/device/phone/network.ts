import { answer } from './fixed'
import type { Callbacks, PhoneDiary, PhoneOptions, PhoneRequest } from './shapes'
import type { Waits } from './waits'

/** `wx.request`: written down, and answered as the test says; with no answer there is no network. */
export function requests({ onRequest }: PhoneOptions, diary: PhoneDiary, waits: Waits) {
  return (asked: PhoneRequest & Callbacks) => {
    const { url, method, header, data } = asked
    diary.requests.push({ url, method, header, data })
    void waits.for(Promise.resolve(onRequest?.(asked) ?? 'offline')).then((reply) => {
      if (reply === 'timeout') answer('request', asked, 'timeout')
      else if (reply === 'offline') answer('request', asked, 'net::ERR_INTERNET_DISCONNECTED')
      else answer('request', asked, { header: {}, ...reply })
    })
    return { abort: () => undefined }
  }
}

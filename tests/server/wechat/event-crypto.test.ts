import {
  decryptEvent,
  encryptReply,
  isSigned,
  signatureOf,
} from '../../../server/src/wechat/event-crypto'

/** The example of WeChat's own documentation (消息推送). */
const TOKEN = 'AAAAA'
const AES_KEY = 'A'.repeat(43)
const APP_ID = 'wxba5fad812f8e6fb9'
const ENCRYPT =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='

describe('Signatures of WeChat’s events', () => {
  it.each([
    ['the address check', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['a plain post', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
    [
      'an encrypted post',
      ['1714112445', '415670741', ENCRYPT],
      '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
    ],
  ])('%s is signed as documented', (_, parts, signature) => {
    expect(signatureOf(TOKEN, ...parts)).toBe(signature)
    expect(isSigned(signature, TOKEN, ...parts)).toBe(true)
    expect(isSigned(signature.replace(/.$/, 'z'), TOKEN, ...parts)).toBe(false)
    expect(isSigned(undefined, TOKEN, ...parts)).toBe(false)
  })
})

describe('Encrypted events', () => {
  it('decrypts the documented example', () => {
    const event = JSON.parse(decryptEvent(ENCRYPT, AES_KEY, APP_ID) ?? '{}')
    expect(event).toMatchObject({ ToUserName: 'gh_97417a04a28d', MsgType: 'event' })
  })

  it('takes nothing that was made for another app, or that is damaged', () => {
    expect(decryptEvent(ENCRYPT, AES_KEY, 'wx1111111111111111')).toBeNull()
    expect(decryptEvent(ENCRYPT.slice(4), AES_KEY, APP_ID)).toBeNull()
    expect(decryptEvent('', AES_KEY, APP_ID)).toBeNull()
    expect(decryptEvent('not base64 at all', AES_KEY, APP_ID)).toBeNull()
  })

  it('encrypts a reply as documented', () => {
    const encrypted = encryptReply(
      '{"demo_resp":"good luck"}',
      AES_KEY,
      APP_ID,
      Buffer.from('707722b803182950'),
    )
    expect(encrypted).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    )
    expect(signatureOf(TOKEN, '1713424427', '415670741', encrypted)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    )
    expect(decryptEvent(encrypted, AES_KEY, APP_ID)).toBe('{"demo_resp":"good luck"}')
  })
})

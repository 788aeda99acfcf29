import { createDecipheriv, createECDH, createVerify, hkdfSync, randomBytes } from 'node:crypto'
import { Agent, createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface TakenPush {
  path: string
  /** What the browser reads; only its own key opens it. */
  text: string
  /** Who pushes, by a signature that held. */
  subject: string
  ttl: number
}

/** A browser: an address at the fake service, and keys of which the private half stays here. */
export interface FakeBrowser {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

export interface FakePushService {
  /** Reaches the service: TLS with a shared key, so that no certificate is needed. */
  agent: Agent
  taken: TakenPush[]
  browser: (name: string) => FakeBrowser
  /** The next answers, one after another; 201 when there are none. `drop` breaks the connection. */
  answerNext: (...statuses: (number | 'drop')[]) => void
  close: () => Promise<void>
}

const PSK = { identity: 'test', psk: randomBytes(32) }
const CIPHERS = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' as const }
const derive = (key: Buffer, salt: Buffer, info: Buffer, size: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, size))

/** RFC 8291 (aes128gcm), as a browser does it. */
function decrypt(body: Buffer, privateKey: Buffer, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body[20] ?? 0
  const serverKey = body.subarray(21, 21 + keyLength)
  const cipherText = body.subarray(21 + keyLength)
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(privateKey)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), serverKey])
  const key = derive(ecdh.computeSecret(serverKey), auth, info, 32)
  const contentKey = derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce)
  decipher.setAuthTag(cipherText.subarray(-16))
  const padded = Buffer.concat([decipher.update(cipherText.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

/** RFC 8292: the subject of a token whose signature holds; throws where it does not. */
function subjectOf(authorization: string): string {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const spki = Buffer.concat([
    Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    point,
  ])
  const isGood = createVerify('sha256')
    .update(`${head}.${body}`)
    .verify(
      { key: spki, format: 'der', type: 'spki', dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
  if (!isGood) throw new Error('bad signature')
  return JSON.parse(Buffer.from(body, 'base64url').toString()).sub
}

/** A browser maker's push service on loopback. */
export async function startFakePushService(): Promise<FakePushService> {
  const taken: TakenPush[] = []
  const answers: (number | 'drop')[] = []
  const browsers = new Map<string, { privateKey: Buffer; auth: Buffer }>()
  const server: Server = createServer(
    { ...CIPHERS, pskCallback: () => PSK.psk },
    (request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        const answer = answers.shift() ?? 201
        if (answer === 'drop') return void response.destroy()
        const browser = browsers.get(request.url ?? '')
        if (answer === 201 && browser) {
          taken.push({
            path: request.url ?? '',
            text: decrypt(Buffer.concat(pieces), browser.privateKey, browser.auth),
            subject: subjectOf(request.headers.authorization ?? ''),
            ttl: Number(request.headers.ttl),
          })
        }
        response.writeHead(browser ? answer : 404).end()
      })
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({
    ...CIPHERS,
    pskCallback: () => PSK,
    checkServerIdentity: () => undefined,
  })
  return {
    agent,
    taken,
    browser(name) {
      const ecdh = createECDH('prime256v1')
      ecdh.generateKeys()
      const auth = randomBytes(16)
      browsers.set(`/${name}`, { privateKey: ecdh.getPrivateKey(), auth })
      return {
        endpoint: `https://127.0.0.1:${port}/${name}`,
        keys: {
          p256dh: ecdh.getPublicKey().toString('base64url'),
          auth: auth.toString('base64url'),
        },
      }
    },
    answerNext: (...statuses) => void answers.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

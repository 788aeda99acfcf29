import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Message push (消息推送), plain and AES; the official vectors are tests/server/wechat/event-crypto.test.ts. */

const BLOCK = 32
const RANDOM_LENGTH = 16

/** sha1 of the parts in order of their text. */
export function signatureOf(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

export function isSigned(signature: string | undefined, ...parts: string[]): boolean {
  const given = Buffer.from(signature ?? '')
  const wanted = Buffer.from(signatureOf(...parts))
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const keyOf = (aesKey: string) => Buffer.from(`${aesKey}=`, 'base64')

/** The message within `Encrypt`; null where it is damaged, or made for another app. */
export function decryptEvent(encrypted: string, aesKey: string, appId: string): string | null {
  try {
    const key = keyOf(aesKey)
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const padding = padded.at(-1) ?? 0
    if (padding < 1 || padding > BLOCK) return null
    const plain = padded.subarray(RANDOM_LENGTH, padded.length - padding)
    const length = plain.readUInt32BE(0)
    const message = plain.subarray(4, 4 + length)
    const owner = plain.subarray(4 + length).toString('utf8')
    return message.length === length && owner === appId ? message.toString('utf8') : null
  } catch {
    return null
  }
}

export function encryptReply(
  message: string,
  aesKey: string,
  appId: string,
  random: Buffer = randomBytes(RANDOM_LENGTH),
): string {
  const key = keyOf(aesKey)
  const body = Buffer.from(message, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(appId, 'utf8')])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

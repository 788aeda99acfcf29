import { pino, type DestinationStream, type Logger } from 'pino'

/** Names under which a secret may hide; pino puts [removed] in their place, at three depths. */
const SECRETS = [
  'authorization',
  'cookie',
  'token',
  'accessToken',
  'access_token',
  'openid',
  'openId',
  'unionid',
  'sessionKey',
  'session_key',
  'secret',
  'appSecret',
  'appsecret',
  'code',
  'linkCode',
  'js_code',
  'password',
  'endpoint',
  'p256dh',
  'auth',
  'databaseUrl',
  'connectionString',
]

/** Secrets that stand inside words, as in an address or an error of a library. */
const IN_WORDS =
  /((?:access_token|secret|js_code|openid|session_key|appsecret|token|code)=)[^&\s"']+|(Bearer )[\w.~+/-]+|(postgres(?:ql)?:\/\/)[^@\s]+@/gi

export function withoutSecrets(text: string): string {
  return text.replace(IN_WORDS, (_, query = '', bearer = '', url = '') =>
    url ? `${url}[removed]@` : `${query}${bearer}[removed]`,
  )
}

function errorWords(cause: unknown): object {
  if (!(cause instanceof Error)) return { message: withoutSecrets(String(cause)) }
  const code = 'code' in cause && typeof cause.code === 'string' ? { errorCode: cause.code } : {}
  return {
    type: cause.name,
    message: withoutSecrets(cause.message),
    ...code,
    stack: withoutSecrets(cause.stack ?? ''),
  }
}

/** JSON lines on standard output. What a person's secret could be is taken out on the way. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorWords },
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[removed]',
    },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        method.apply(
          this,
          args.map((one) => (typeof one === 'string' ? withoutSecrets(one) : one)),
        )
      },
    },
  }
  return destination ? pino(options as never, destination) : pino(options as never)
}
export type { Logger }

import path from 'node:path'
import * as read from './fields'
import { messageTemplates, type MessageTemplate } from './message-templates'

export interface Config {
  isProduction: boolean
  port: number
  /** Null: PGlite in `dataDir`. */
  databaseUrl: string | null
  dataDir: string
  wechat: {
    apiBase: string
    appId: string | null
    appSecret: string | null
    /** For WeChat's events (message push): its token and AES key. */
    token: string | null
    aesKey: string | null
    /** 订阅消息 templates; at most one for a kind of message. */
    templates: MessageTemplate[]
    state: 'developer' | 'trial' | 'formal'
  }
  /** Keys for pushing to browsers (RFC 8292); null: browsers are not pushed to. */
  vapid: { publicKey: string; privateKey: string; subject: string } | null
  /** This service's address as people see it; links in calendars need it. */
  publicUrl: string | null
  corsOrigins: string[]
  trustedHops: number
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where the demonstration clock starts; null is today's time. */
  simulatedStart: Date | null
}

/** The day on which the 2015 plan is alive: six weeks before its year ends. */
export const DEMO_START = new Date('2015-11-16T09:00:00+08:00')

/** All that is wrong with the environment, in words; thrown once, before anything starts. */
export class ConfigError extends Error {}

/** Reads and checks the environment. Throws a `ConfigError` that names every variable at fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = []
  function take<T, F>(name: string, how: read.Read<T>, otherwise: F): T | F {
    const given = env[name]?.trim()
    if (given === undefined || given === '') return otherwise
    const result = how(given)
    if (typeof result !== 'string') return result.value
    // Secrets are named, never shown.
    const isSecret = /SECRET|TOKEN|KEY|URL/.test(name)
    faults.push(`${name} ${result}${isSecret ? '' : `，现在是“${given}”`}。`)
    return otherwise
  }

  const isProduction = env.NODE_ENV === 'production'
  const simulated = take('SIMULATED_NOW', read.simulatedStart, isProduction ? 'off' : DEMO_START)
  if (isProduction && simulated !== 'off') {
    faults.push('SIMULATED_NOW 不能用于生产环境（NODE_ENV=production）：请去掉它。')
  }
  const config: Config = {
    isProduction,
    port: take('PORT', read.port, 8080),
    databaseUrl: take('DATABASE_URL', read.postgresUrl, null),
    dataDir: path.resolve(take('DATA_DIR', read.text, './data')),
    wechat: {
      apiBase: take('WECHAT_API_BASE', read.httpUrl, 'https://api.weixin.qq.com'),
      appId: take('WECHAT_APP_ID', read.text, null),
      appSecret: take('WECHAT_APP_SECRET', read.text, null),
      token: take(
        'WECHAT_TOKEN',
        read.matching(/^[A-Za-z0-9]{3,32}$/, '应为 3 到 32 位字母或数字'),
        null,
      ),
      aesKey: take(
        'WECHAT_AES_KEY',
        read.matching(/^[A-Za-z0-9]{43}$/, '应为 43 位字母或数字'),
        null,
      ),
      templates: take('WECHAT_TEMPLATES', messageTemplates, []),
      state: take('WECHAT_STATE', read.oneOf('developer', 'trial', 'formal'), 'formal'),
    },
    vapid: null,
    publicUrl: take('PUBLIC_URL', read.httpUrl, null),
    corsOrigins: take('CORS_ORIGINS', read.origins, []),
    trustedHops: take('TRUST_PROXY', read.hops, 0),
    logLevel: take(
      'LOG_LEVEL',
      read.oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
      'info',
    ),
    simulatedStart: simulated === 'off' ? null : simulated,
  }
  const publicKey = take(
    'VAPID_PUBLIC_KEY',
    read.matching(/^[\w-]{87}$/, '应为 87 位 base64url'),
    null,
  )
  const privateKey = take(
    'VAPID_PRIVATE_KEY',
    read.matching(/^[\w-]{43}$/, '应为 43 位 base64url'),
    null,
  )
  const subject = take(
    'VAPID_SUBJECT',
    read.matching(/^(?:mailto:|https:\/\/)./, '应以 mailto: 或 https:// 开头'),
    null,
  )
  if (publicKey && privateKey && subject) config.vapid = { publicKey, privateKey, subject }
  else if (publicKey || privateKey || subject) {
    faults.push('VAPID_PUBLIC_KEY、VAPID_PRIVATE_KEY 与 VAPID_SUBJECT 要么都设置，要么都不设置。')
  }
  if ((config.wechat.appId === null) !== (config.wechat.appSecret === null)) {
    faults.push('WECHAT_APP_ID 与 WECHAT_APP_SECRET 要么都设置，要么都不设置。')
  }
  if (faults.length > 0) throw new ConfigError(`环境变量有误：\n${faults.join('\n')}`)
  return config
}

import type { Generated } from 'kysely'

export interface PersonTable {
  id: Generated<string>
  created_at: Generated<Date>
}

export interface WechatAccountTable {
  openid: string
  person_id: string
  created_at: Generated<Date>
}

export interface SessionTable {
  /** sha256 of the token, hex: the token itself is with its device alone. */
  token_hash: string
  person_id: string
  platform: string
  created_at: Date
  seen_at: Date
  expires_at: Date
}

export interface LinkCodeTable {
  code_hash: string
  person_id: string
  expires_at: Date
}

export interface SessionTables {
  persons: PersonTable
  wechat_accounts: WechatAccountTable
  sessions: SessionTable
  link_codes: LinkCodeTable
}

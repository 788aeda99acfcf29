/** What an implementation says; below, what the tests of officials ask it for. */
export interface OfficialReply {
  status: number
  body: string
}

export interface OfficialCall {
  /** The bearer token of a session; none for the public. */
  as?: string
  body?: unknown
  ifMatch?: string
}

/** An implementation with nothing bound and nothing said yet. */
export interface OfficialsApi {
  ask: (method: string, url: string, call?: OfficialCall) => Promise<OfficialReply>
  /** A session of a new person; where there is one person only, hers. */
  person: () => Promise<string>
  /** An invitation of a unit (市旅游局 or 黄浦区), as it is typed. */
  invite: (unitId: 'lvyou-ju' | 'huangpu') => Promise<string>
  close?: () => Promise<void>
}

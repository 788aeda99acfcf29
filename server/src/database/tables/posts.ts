export interface PostTable {
  id: string
  channel: string
  /** ISO 8601 in UTC, with milliseconds. */
  published_at: string
  /** JSON of the contract's FeedPost. */
  post: string
  withdrawn_at: string | null
  /** Whether those who follow it were told: once, when its time has come. */
  is_told: boolean
}

export interface PostTables {
  posts: PostTable
}

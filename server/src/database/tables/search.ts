export interface SearchPieceTable {
  /** `document:…` or `post:…`. */
  source: string
  /** Kind and id of the entry; a unit's stands under each document that names it. */
  key: string
  kind: string
  task_no: number | null
  rank: number
  /** False for a unit's piece where a newer document has its own. */
  is_shown: boolean
  /** JSON of the entry, to answer with. */
  entry: string
  /** In normal form, to look into. */
  title: string
  units: string
  section: string
  body: string
  grams: string[]
  /** Null for a unit, which may be of many. */
  document_id: string | null
  theme_ids: string[]
  certain: string[]
  possible: string[]
  tags: string[]
  /** Of a post: the tasks that it lists or cites. */
  mentions: string[]
  has_target: boolean
  due_on: string | null
  channel: string | null
  published_at: string | null
}

export interface SearchWordTable {
  kind: string
  first: string
  rest: string
  pieces: number
}

export interface SearchTables {
  search_pieces: SearchPieceTable
  search_words: SearchWordTable
  search_sources: { source: string; form: number }
}

import type { ColumnType, Generated } from 'kysely'

export interface DocumentVersionTable {
  id: Generated<number>
  document_id: string
  /** Content address, as in the contract. */
  version: string
  issued_on: string | null
  /** JSON texts, to the byte as they are answered: DocumentSummary, OfficialDocument, DocumentSource. */
  summary: string
  document: string
  source: string
  is_current: boolean
  published_at: Date
  /** When a rollback took it back; null for a version that was superseded, or is current. */
  withdrawn_at: Date | null
}

export interface TaskTable {
  id: string
  document_id: string
  is_current: boolean
}

export interface ContentStateTable {
  single: Generated<boolean>
  revision: number
}

export interface SettingTable {
  name: string
  value: ColumnType<unknown, string, string>
}

export interface DocumentTables {
  document_versions: DocumentVersionTable
  tasks: TaskTable
  content_state: ContentStateTable
  settings: SettingTable
}

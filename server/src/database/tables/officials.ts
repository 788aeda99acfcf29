import type { ColumnType, Generated } from 'kysely'

export interface InvitationTable {
  id: Generated<number>
  /** sha256 of the code, hex. */
  code_hash: string
  unit_id: string
  unit_name: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
  revoked_at: Date | null
}

export interface UnitBindingTable {
  person_id: string
  unit_id: string
  unit_name: string
  bound_at: Date
  invitation_id: number | null
}

export interface TaskUpdateTable {
  id: string
  /** Order among updates of one instant. */
  seq: Generated<number>
  task_id: string
  document_id: string
  unit_id: string
  unit_name: string
  /** JSON of `UpdateContent`. */
  content: string
  revision: number
  created_at: Date
  revised_at: Date | null
  person_id: string | null
}

export interface TaskUpdateRevisionTable {
  update_id: string
  revision: number
  content: string
  said_at: Date
  reason: string | null
}

export interface TaskAcceptanceTable {
  task_id: string
  unit_id: string
  unit_name: string
  accepted_at: Date
  person_id: string | null
}

export interface CorrectionTable {
  id: Generated<string>
  task_id: string
  document_id: string
  field: string
  text: string
  received_at: Date
}

export interface AuditEntryTable {
  id: Generated<number>
  at: Generated<Date>
  person_id: string | null
  act: string
  unit_id: string | null
  task_id: string | null
  detail: ColumnType<unknown, string, never>
}

export interface OfficialTables {
  invitations: InvitationTable
  unit_bindings: UnitBindingTable
  task_updates: TaskUpdateTable
  task_update_revisions: TaskUpdateRevisionTable
  task_acceptances: TaskAcceptanceTable
  corrections: CorrectionTable
  audit_entries: AuditEntryTable
}

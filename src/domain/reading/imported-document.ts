/** What the importer makes of one source text (docs/import-format.md). */

export type ImportedRole = 'lead' | 'responsible' | 'supporting'

export interface ImportedUnit {
  name: string
  role: ImportedRole
}

export interface ImportedDue {
  on: string | null
  basis: 'stated' | 'inferred' | 'none'
  quote: string | null
}

export interface ImportedTask {
  /** As printed; where none is printed, 1, 2, 3 … in order. */
  no: number
  /** 1, 2, 3 … through the document. */
  seq: number
  text: string
  attribution: string | null
  units: ImportedUnit[]
  openEnded?: true
  due: ImportedDue
  milestones?: { on: string; quote: string }[]
  targets: { quote: string }[]
  commitment: { strength: 'hard' | 'soft' | 'none'; quote: string | null }
}

export interface ImportedTheme {
  no: number | null
  title: string | null
  taskNos: number[]
  /** The same tasks by `seq`, which never repeats. */
  taskSeqs: number[]
}

export interface ImportedPart {
  no: number | null
  title: string | null
  themes: ImportedTheme[]
}

export interface ImportedSection {
  no: number | null
  title: string | null
  paragraphs: string[]
}

export interface ImportedAttachment {
  title: string
  preamble: string[]
  parts: { no: number | null; title: string | null; sections: ImportedSection[] }[]
  closing: string[]
}

export type BlockKind =
  | 'noise'
  | 'notice'
  | 'salutation'
  | 'signature'
  | 'title'
  | 'preamble'
  | 'part'
  | 'theme'
  | 'task'
  | 'attribution'
  | 'attachment'
  | 'section'
  | 'paragraph'
  | 'leftover'

export interface ImportedBlock {
  /** Line of the input, from 1. */
  line: number
  /** UTF-16 offsets of the decoded text, half-open. */
  start: number
  end: number
  kind: BlockKind
  /** `task:<seq>` or `section:<attachment>.<part>.<section>`. */
  ref?: string
}

export interface ImportedDocument {
  number: string | null
  title: string
  issuer: string | null
  issuedOn: string | null
  year: number | null
  preamble: string[]
  parts: ImportedPart[]
  tasks: ImportedTask[]
  attachments: ImportedAttachment[]
  blocks: ImportedBlock[]
}

export interface Problem {
  line: number
  severity: 'warning' | 'error'
  message: string
}

export interface ReadResult {
  document: ImportedDocument
  problems: Problem[]
}

/** The text is no plan of work: `message` is one clear line. */
export class NotAPlanError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotAPlanError'
  }
}

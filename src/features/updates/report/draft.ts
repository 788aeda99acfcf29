import * as v from 'valibot'
import { Identifier, STAGES, UpdateRequest, type TaskUpdate } from '@/contract'
import { faultsOfReport } from '@/domain/updates'

/** What is typed, as it is typed; made into a request, and checked, when she sends it. */
export const DraftFields = v.object({
  stage: v.picklist(STAGES),
  note: v.string(),
  percent: v.string(),
  links: v.array(v.object({ url: v.string(), title: v.string() })),
  quotes: v.array(v.string()),
  dueOn: v.string(),
  milestoneOn: v.string(),
  milestoneTitle: v.string(),
  reason: v.string(),
})
export type DraftFields = v.InferOutput<typeof DraftFields>

/** 草稿: on this device until she sends it. */
export const Draft = v.object({
  taskId: Identifier,
  taskTitle: v.string(),
  documentId: Identifier,
  unitId: Identifier,
  unitName: v.string(),
  /** The update that it corrects, at the version that she saw; null for a new one. */
  corrects: v.nullable(v.object({ id: v.string(), etag: v.string() })),
  fields: DraftFields,
  savedAt: v.number(),
  /** Why it was not sent when she asked; empty where she has not asked. */
  waitsFor: v.string(),
})
export type Draft = v.InferOutput<typeof Draft>

export const draftKey = ({
  taskId,
  unitId,
  corrects,
}: Pick<Draft, 'taskId' | 'unitId' | 'corrects'>) => `${taskId} ${unitId} ${corrects?.id ?? ''}`

export const NO_FIELDS: DraftFields = {
  stage: 'in_progress',
  note: '',
  percent: '',
  links: [],
  quotes: [],
  dueOn: '',
  milestoneOn: '',
  milestoneTitle: '',
  reason: '',
}

/** What an update says, to be corrected. */
export function fieldsOf(update: TaskUpdate): DraftFields {
  return {
    ...NO_FIELDS,
    stage: update.stage === 'other' ? 'in_progress' : update.stage,
    note: update.note,
    percent: update.percent === null ? '' : String(update.percent),
    links: update.evidence.flatMap((one) => ('url' in one ? [one] : [])),
    quotes: update.evidence.flatMap((one) => ('quote' in one ? [one.quote] : [])),
    dueOn: update.dueOn ?? '',
    milestoneOn: update.milestone?.on ?? '',
    milestoneTitle: update.milestone?.title ?? '',
  }
}

type Request = v.InferOutput<typeof UpdateRequest>

/** Something that is wrong, and the field of the form that it is in (`percent`, `links.0.url`); empty where it is in none. */
export interface DraftFault {
  field: string
  message: string
}

type Fields = Pick<DraftFields, 'links' | 'quotes'>

/** The places of what is sent, by the fields of the form: links and quotations left empty are not sent. */
function evidenceFields({ links, quotes }: Fields): { field: string; isSent: boolean }[] {
  return [
    ...links.map(({ url, title }, at) => ({
      field: `links.${at}`,
      isSent: url.trim() !== '' || title.trim() !== '',
    })),
    ...quotes.map((quote, at) => ({ field: `quotes.${at}`, isSent: quote.trim() !== '' })),
  ].filter(({ isSent }) => isSent)
}

/** `evidence.0.url` of what is sent → the field where it was typed. */
function fieldOf(path: string, fields: Fields): string {
  const [first = '', at, part = 'url'] = path.split('.')
  if (first === 'milestone') return at === 'title' ? 'milestoneTitle' : 'milestoneOn'
  if (first !== 'evidence') return first
  const typed = at === undefined ? undefined : evidenceFields(fields)[Number(at)]?.field
  if (!typed) return 'evidence'
  return typed.startsWith('quotes') ? typed : `${typed}.${part}`
}

/** A draft → what is sent, or what is wrong with it, in words, one for each field. */
export function readDraft(
  { documentId, unitId, fields }: Pick<Draft, 'documentId' | 'unitId' | 'fields'>,
  issuedOn: string | null,
): { request: Request } | { faults: DraftFault[] } {
  const { stage, note, percent, links, quotes, dueOn, milestoneOn, milestoneTitle } = fields
  const hasMilestone = milestoneOn.trim() !== '' || milestoneTitle.trim() !== ''
  const parsed = v.safeParse(UpdateRequest, {
    unitId,
    stage,
    note,
    percent: percent.trim() === '' ? null : Number(percent),
    evidence: [
      ...links.filter(({ url, title }) => url.trim() !== '' || title.trim() !== ''),
      ...quotes.filter((quote) => quote.trim() !== '').map((quote) => ({ documentId, quote })),
    ],
    dueOn: dueOn.trim() === '' ? null : dueOn.trim(),
    milestone: hasMilestone ? { on: milestoneOn.trim(), title: milestoneTitle } : null,
  })
  const faultsAt = (found: { path: string; message: string }[]): DraftFault[] => {
    const byField = new Map<string, DraftFault>()
    for (const { path, message } of found) {
      const field = fieldOf(path, fields)
      if (!byField.has(field)) byField.set(field, { field, message })
    }
    return [...byField.values()]
  }
  if (!parsed.success) {
    const issues: readonly v.BaseIssue<unknown>[] = parsed.issues
    return {
      faults: faultsAt(
        issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
      ),
    }
  }
  const faults = faultsOfReport(parsed.output, [{ id: documentId, issuedOn }], documentId)
  if (faults.length > 0)
    return {
      faults: faultsAt(faults.map((one) => ({ ...one, path: one.path.slice('body.'.length) }))),
    }
  return { request: parsed.output }
}

import type { InboxMessage } from '../../contract'
import { shanghaiOf } from '../calendar'
import { basisWords } from '../listing/basis-words'
import { cutField } from './cut-field'

/** What of a message a template's field shows. Configured (`WECHAT_TEMPLATES`): `{ "thing1": "title" }`. */
export const PUSH_SOURCES = ['title', 'body', 'basis', 'kind', 'dueOn', 'createdAt'] as const
export type PushSource = (typeof PUSH_SOURCES)[number]
export type FieldMap = Readonly<Record<string, PushSource>>

type Pushed = Pick<InboxMessage, 'kind' | 'title' | 'body' | 'basis' | 'createdAt'> & {
  /** The date that a 时限 speaks of. */
  dueOn?: string | null
}

const kindWords: Record<InboxMessage['kind'], string> = {
  deadline: '时限',
  update: '进展',
  document: '文件',
  post: '动态',
  other: '消息',
}

function sourceValue(source: PushSource, message: Pushed): string {
  switch (source) {
    case 'title':
    case 'body':
      return message[source]
    case 'basis':
      return message.basis ? basisWords[message.basis] : ''
    case 'kind':
      return kindWords[message.kind]
    case 'dueOn':
      return message.dueOn ?? ''
    case 'createdAt': {
      const { day, time } = shanghaiOf(message.createdAt)
      return `${day} ${time}`
    }
  }
}

/** Where a value cannot be shown: an empty field would be refused (47003). */
function fallback(field: string, message: Pushed): string | null {
  const { day, time } = shanghaiOf(message.createdAt)
  return (
    cutField(field, `${day} ${time}`) ??
    cutField(field, kindWords[message.kind]) ??
    cutField(field, '0')
  )
}

/** A date and its basis belong together: `推定 …` where a template has room for only one of them. */
function withBasis(source: PushSource, value: string, message: Pushed, fields: FieldMap): string {
  const namesBasis = Object.values(fields).includes('basis')
  if (source !== 'title' || namesBasis || message.kind !== 'deadline' || !message.basis)
    return value
  return `${basisWords[message.basis]} ${value}`
}

/** `data` of a subscribe message; null where a field of the template cannot be filled at all. */
export function fillTemplate(
  fields: FieldMap,
  message: Pushed,
): Record<string, { value: string }> | null {
  const data: Record<string, { value: string }> = {}
  for (const [field, source] of Object.entries(fields)) {
    const wanted = withBasis(source, sourceValue(source, message), message, fields)
    // A date that is not known is not replaced by another date.
    const value = cutField(field, wanted) ?? (source === 'dueOn' ? null : fallback(field, message))
    if (value === null) return null
    data[field] = { value }
  }
  return data
}

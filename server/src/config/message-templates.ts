import * as v from 'valibot'
import { fieldType, PUSH_SOURCES } from '../../../src/domain/push-fields'
import type { Read } from './fields'

const FIELD_TYPES =
  'thing number letter symbol character_string time date amount phone_number car_number name phrase'
    .split(' ')
    .join('|')

const Templates = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
    kind: v.picklist(['deadline', 'update', 'document', 'post']),
    /** 长期订阅 (open to 政务民生): one consent, any number of messages. */
    longTerm: v.optional(v.boolean(), false),
    /** Which field of the template shows what: `{ "thing1": "title" }`. */
    fields: v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-z_]+\d+$/)), v.picklist(PUSH_SOURCES)),
      v.check((fields) =>
        Object.keys(fields).every((field) =>
          new RegExp(`^(?:${FIELD_TYPES})$`).test(fieldType(field)),
        ),
      ),
    ),
  }),
)

export type MessageTemplate = v.InferOutput<typeof Templates>[number]

/** `WECHAT_TEMPLATES`: JSON, checked; at most one template for a kind. */
export const messageTemplates: Read<MessageTemplate[]> = (given) => {
  const words =
    '应为 JSON 数组，每项如 {"id":"…","kind":"deadline","longTerm":false,"fields":{"thing1":"title","date2":"dueOn"}}'
  let json: unknown
  try {
    json = JSON.parse(given)
  } catch {
    return words
  }
  const parsed = v.safeParse(Templates, json)
  if (!parsed.success) return words
  const kinds = parsed.output.map(({ kind }) => kind)
  if (new Set(kinds).size !== kinds.length) return '同一种消息只能有一个模板'
  return { value: parsed.output }
}

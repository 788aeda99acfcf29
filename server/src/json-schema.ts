export interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** What is read here of a Valibot schema: its public, documented fields. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  items?: Schema[]
  wrapped?: Schema
  options?: unknown[]
  literal?: unknown
  key?: Schema
  value?: Schema
  rest?: Schema
  pipe?: Schema[]
  requirement?: unknown
  /** Of `listOf`: what each entry is. */
  entry?: Schema
}

const isOptional = ({ type }: Schema) => type === 'optional' || type === 'exact_optional'

function objectOf(schema: Schema): JsonSchema {
  const entries = Object.entries(schema.entries ?? {})
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, one]) => [name, convert(one)])),
    required: entries.filter(([, one]) => !isOptional(one)).map(([name]) => name),
    ...(schema.type === 'strict_object' ? { additionalProperties: false } : {}),
  }
}

/** Keywords of the checks in a pipe; a check without one says nothing here. */
function keywordOf({ type, requirement }: Schema): JsonSchema {
  switch (type) {
    case 'min_length':
      return { minLength: requirement }
    case 'max_length':
      return { maxLength: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {}
    case 'iso_date':
      return { format: 'date' }
    case 'iso_timestamp':
      return { format: 'date-time' }
    case 'url':
      return { format: 'uri' }
    default:
      return {}
  }
}

function bare(schema: Schema): JsonSchema {
  switch (schema.type) {
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return objectOf(schema)
    case 'array':
      return { type: 'array', items: schema.item ? convert(schema.item) : {} }
    case 'tuple':
      return { type: 'array', prefixItems: (schema.items ?? []).map(convert) }
    case 'optional':
    case 'exact_optional':
      return schema.wrapped ? convert(schema.wrapped) : {}
    case 'nullable':
    case 'nullish':
      return { anyOf: [schema.wrapped ? convert(schema.wrapped) : {}, { type: 'null' }] }
    case 'picklist':
      return { enum: schema.options }
    case 'literal':
      return { const: schema.literal }
    case 'union':
    case 'variant':
      return { anyOf: (schema.options as Schema[]).map(convert) }
    case 'record':
      return { type: 'object', additionalProperties: schema.value ? convert(schema.value) : {} }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    default:
      return {}
  }
}

function convert(schema: Schema): JsonSchema {
  const [first, ...checks] = schema.pipe ?? [schema]
  const keywords = checks.map(keywordOf)
  const isList = first?.type === 'array'
  const fitting = keywords.map((one) =>
    isList ? { minItems: one.minLength, maxItems: one.maxLength } : one,
  )
  return JSON.parse(
    JSON.stringify(Object.assign(first ? bare(first) : {}, ...fitting)),
  ) as JsonSchema
}

/** JSON Schema of a Valibot schema, as far as the contract uses it. */
export function toJsonSchema(schema: object): JsonSchema {
  return convert(schema as Schema)
}

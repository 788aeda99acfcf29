import type * as v from 'valibot'

/** Whether a value already is what its schema would make of it. */
type Fits = (value: unknown) => boolean

/** What we read of a schema; valibot's generic type does not say which kind it is. */
interface Described {
  type: string
  entries?: Record<string, v.GenericSchema>
  item?: v.GenericSchema
  wrapped?: v.GenericSchema
  options?: readonly unknown[]
  pipe?: readonly [v.GenericSchema, ...{ type: string; requirement?: unknown }[]]
}

const items = new WeakMap<object, v.GenericSchema>()

/** Tells of a list made by `listOf` what its items are, which its transformation hides. */
export function rememberItem(list: v.GenericSchema, item: v.GenericSchema): void {
  items.set(list, item)
}

/**
 * A yes or no for a value, without building anything: ten thousand tasks are read in a tenth of the time
 * that `v.parse` takes. Null for a schema that holds anything unusual; a no means only: ask valibot.
 */
export function fitsOf(schema: v.GenericSchema): Fits | null {
  const item = items.get(schema)
  if (item) return listFits(item)
  // Every field is looked at before it is used.
  const described = schema as v.GenericSchema & Described
  if (described.pipe) return pipeFits(described.pipe)
  switch (described.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === described.type
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value)
    case 'unknown':
      return () => true
    case 'picklist': {
      const options = new Set(described.options)
      return (value) => options.has(value)
    }
    case 'nullable': {
      const fits = described.wrapped && fitsOf(described.wrapped)
      return fits ? (value) => value === null || fits(value) : null
    }
    // Where it is absent its default has to be put in: that is not for us.
    case 'optional':
      return described.wrapped ? fitsOf(described.wrapped) : null
    case 'array':
      return described.item ? listFits(described.item) : null
    case 'object':
      return described.entries ? objectFits(described.entries) : null
    default:
      return null
  }
}

function listFits(item: v.GenericSchema): Fits | null {
  const fits = fitsOf(item)
  return fits && ((value) => Array.isArray(value) && value.every(fits))
}

function objectFits(entries: Record<string, v.GenericSchema>): Fits | null {
  const names = Object.keys(entries)
  const fields: [string, Fits][] = []
  for (const name of names) {
    const fits = entries[name] && fitsOf(entries[name])
    if (!fits) return null
    fields.push([name, fits])
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const record = value as Record<string, unknown>
    // A field that this build does not know is left out by valibot, and so it has to be.
    let known = 0
    for (const _ in record) if (++known > names.length) return false
    return known === names.length && fields.every(([name, fits]) => fits(record[name]))
  }
}

function pipeFits([root, ...steps]: NonNullable<Described['pipe']>): Fits | null {
  const fits = fitsOf(root)
  if (!fits) return null
  const checks: Fits[] = []
  for (const { type, requirement } of steps) {
    if (requirement instanceof RegExp) {
      checks.push((value) => typeof value === 'string' && requirement.test(value))
    } else if (type === 'min_length' && typeof requirement === 'number') {
      checks.push((value) => typeof value === 'string' && value.length >= requirement)
    } else return null
  }
  return (value) => fits(value) && checks.every((check) => check(value))
}

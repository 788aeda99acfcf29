import type * as v from 'valibot'

/** Whether a value already is what its schema would make of it. */
type Fits = (value: unknown) => boolean

/** What we read of a schema; valibot's generic type does not say which kind it is. */
interface Described {
  type: string
  entries?: Record<string, v.GenericSchema>
  item?: v.GenericSchema
  items?: readonly v.GenericSchema[]
  default?: unknown
  wrapped?: v.GenericSchema
  options?: readonly unknown[]
  pipe?: readonly [v.GenericSchema, ...{ type: string; requirement?: unknown }[]]
}

const isString: Fits = (value) => typeof value === 'string'
const isBoolean: Fits = (value) => typeof value === 'boolean'
const isNumber: Fits = (value) => typeof value === 'number' && !Number.isNaN(value)

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
      return isString
    case 'boolean':
      return isBoolean
    case 'number':
      return isNumber
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
    case 'optional':
      return described.wrapped ? fitsOf(described.wrapped) : null
    case 'array':
      return described.item ? listFits(described.item) : null
    case 'tuple':
      return described.items ? tupleFits(described.items) : null
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

function tupleFits(items: readonly v.GenericSchema[]): Fits | null {
  const all: Fits[] = []
  for (const item of items) {
    const fits = fitsOf(item)
    if (!fits) return null
    all.push(fits)
  }
  return (value) =>
    Array.isArray(value) && value.length === all.length && all.every((fits, at) => fits(value[at]))
}

/** Whether a field may be absent. Where a default has to be put in then, it may not: that is not for us. */
function isLeavable(schema: v.GenericSchema & Described): boolean {
  return schema.type === 'optional' && schema.default === undefined
}

/**
 * Half of the time until a long list shows is spent here: lists side by side, and one loop over the fields as they come.
 * An engine knows where a field stands that `for … in` has just named, and has to look for any other.
 */
function objectFits(entries: Record<string, v.GenericSchema>): Fits | null {
  const names: string[] = []
  const checks: Fits[] = []
  const needed: string[] = []
  for (const [name, schema] of Object.entries(entries)) {
    const fits = fitsOf(schema)
    if (!fits) return null
    names.push(name)
    checks.push(fits)
    if (!isLeavable(schema)) needed.push(name)
  }
  const places = new Map(names.map((name, at) => [name, at]))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const record = value as Record<string, unknown>
    let next = 0
    let count = 0
    for (const name in record) {
      // They mostly come in the order of the contract. One that this build does not know has to be left out, by valibot.
      const at = names[next] === name ? next : (places.get(name) ?? names.length)
      if (!checks[at]?.(record[name])) return false
      next = at + 1
      count += 1
    }
    return count === names.length || needed.every((name) => name in record)
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

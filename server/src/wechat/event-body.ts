/** A tree of what WeChat posts, the same for JSON and XML. */
export type EventFields = { [name: string]: EventValue }
export type EventValue = string | EventFields | EventFields[]

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const MOST_DEPTH = 6

const unescape = (text: string) =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/**
 * The XML that WeChat posts: elements with text or elements, no attributes. Names that repeat become
 * a list. DTDs and entities of one's own are not read at all.
 */
function parseElements(xml: string, depth = 0): EventFields | null {
  if (depth > MOST_DEPTH) return null
  const fields: EventFields = {}
  const element = /\s*<([A-Za-z_]\w*)>/y
  let at = 0
  while (at < xml.length) {
    element.lastIndex = at
    const name = element.exec(xml)?.[1]
    if (name === undefined) return xml.slice(at).trim() === '' ? fields : null
    const start = element.lastIndex
    const end = endOf(xml, name, start)
    if (end === -1) return null
    const value = valueOf(xml.slice(start, end), depth)
    if (value === null) return null
    const known = fields[name]
    if (known === undefined) fields[name] = value
    else if (typeof value === 'object' && !Array.isArray(value) && typeof known === 'object') {
      fields[name] = [...(Array.isArray(known) ? known : [known]), value]
    }
    at = end + name.length + 3
  }
  return fields
}

/** Where `</name>` stands, passing over CDATA. Elements of one name do not nest in what WeChat sends. */
function endOf(xml: string, name: string, from: number): number {
  const mark = /<!\[CDATA\[[\s\S]*?\]\]>|<\/([A-Za-z_]\w*)>/g
  mark.lastIndex = from
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[1] === name) return found.index
  }
  return -1
}

function valueOf(inner: string, depth: number): EventValue | null {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(inner)
  if (cdata) return cdata[1] ?? ''
  return inner.includes('<') ? parseElements(inner, depth + 1) : unescape(inner)
}

/** JSON scalars as text, since WeChat writes numbers either way. */
function normalise(value: unknown): EventValue {
  if (Array.isArray(value)) {
    return value.filter((one) => typeof one === 'object' && one !== null).map(fieldsOf)
  }
  return typeof value === 'object' && value !== null ? fieldsOf(value) : String(value ?? '')
}

function fieldsOf(value: object): EventFields {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, normalise(one)]))
}

/** Null where it is neither XML nor a JSON object. */
export function parseEventBody(text: string): EventFields | null {
  const body = text.trim()
  if (body.startsWith('<')) {
    const root = parseElements(body)?.xml
    return typeof root === 'object' && !Array.isArray(root) ? root : null
  }
  try {
    const json: unknown = JSON.parse(body)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? fieldsOf(json) : null
  } catch {
    return null
  }
}

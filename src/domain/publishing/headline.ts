/** Clauses that only lead up to what is to be done, and the same after who is to do it (市政府各部门按照…). */
const LEAD_IN = /^(?:结合|按照|围绕|根据|依据|在|对接|为|依托|以|针对|通过|进一步结合)/
const UNITS_LEAD_IN =
  /^.{0,12}(?:部门|单位|政府|委|局|办|厅|区|县|街道|乡镇)(?:结合|按照|围绕|根据|依据|依托)/
const LONGEST = 48
const SHORTEST = 4

const OPENING = '“《((['
const CLOSING = '”》))]'

/** Cuts at , ; 。 outside quotes and brackets. */
function clauses(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let clause = ''
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[,,;;。\n]/.test(character)) {
      found.push(clause)
      clause = ''
    } else clause += character
  }
  return [...found, clause].map((one) => one.trim()).filter((one) => one.length >= SHORTEST)
}

/** A task's name on a card: words of its own text, never ours. */
export function headlineOf(text: string): string {
  const all = clauses(text)
  const chosen =
    all.find((clause) => !LEAD_IN.test(clause) && !UNITS_LEAD_IN.test(clause)) ?? all[0] ?? text
  return chosen.length > LONGEST ? `${chosen.slice(0, LONGEST)}…` : chosen
}

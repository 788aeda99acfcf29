import { normalise } from '../../matching/normalise'
import { gramsOf } from '../passages/passages'

/** What a plan leaves open: no day can be inferred for it. */
const OPEN = /适时|逐步|逐渐|尽快|尽早|早日|择机|择时|待条件|条件成熟/

/** 适时出台…办法: the clause that speaks most of the topic, where it leaves open when; else null. */
export function leftOpenIn(sentence: string, pieces: readonly string[]): string | null {
  const grams = pieces.flatMap(gramsOf)
  const clauses = sentence.split(/[,。;]/).map((clause) => {
    const text = normalise(clause)
    return { clause: clause.trim(), said: grams.filter((gram) => text.includes(gram)).length }
  })
  const most = Math.max(0, ...clauses.map(({ said }) => said))
  const best = most === 0 ? [] : clauses.filter(({ said }) => said === most)
  return best.every(({ clause }) => OPEN.test(clause)) ? (best[0]?.clause ?? null) : null
}

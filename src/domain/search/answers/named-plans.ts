import type { Answer, OfficialDocument } from '../../../contract'

/** The answer with the plans that it is from, which a reader of several must be told. */
export function namingPlans(
  answer: Answer | null,
  documents: readonly OfficialDocument[],
): Answer | null {
  if (!answer) return null
  const cited = new Set(answer.citations.map(({ documentId }) => documentId))
  const titles = documents
    .filter(({ id, title }) => cited.has(id) && !answer.text.includes(title))
    .map(({ title }) => `《${title}》`)
  if (titles.length === 0) return answer
  return { ...answer, text: `${answer.text}（出自${titles.join('、')}）` }
}

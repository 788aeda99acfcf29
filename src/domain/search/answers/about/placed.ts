import type { Answer, OfficialDocument, Task } from '../../../../contract'
import { placeOf } from '../passages/places'
import { cite, citeDocument } from './cite'
import { titleOf } from './tasks'

const ASKS_PLACE =
  /(?:属于?|归属?|[放列排写]?在)(?:了|于)?(?:哪|什么)一?个?(?:主题|部分|方面|板块|章)/
export const asksPlaced = (query: string) => ASKS_PLACE.test(query)

/** Under which part and theme tasks stand: by the headings above them. */
export function answerPlaced(
  tasks: readonly Task[],
  documents: readonly OfficialDocument[],
): Answer | null {
  const told = tasks.flatMap((task) => {
    const document = documents.find(({ id }) => id === task.documentId)
    const part = document?.parts.find(({ themes }) => themes.some(({ id }) => id === task.themeId))
    const theme = part?.themes.find(({ id }) => id === task.themeId)
    const titles = [...new Set([part?.title ?? '', theme?.title ?? ''])].filter(Boolean)
    if (!document || titles.length === 0) return []
    const citations = titles.map((title) => citeDocument(document, title, placeOf(task)))
    return [
      {
        words: `${titleOf(task)}在“${titles.join('”的“')}”下`,
        citations: [...citations, cite(task, task.headline)],
      },
    ]
  })
  if (told.length === 0 || told.length < tasks.length) return null
  return {
    text: `${told.map(({ words }) => words).join('；')}。`,
    citations: told.flatMap(({ citations }) => citations),
  }
}

import type { Attachment, Baseline } from '../../contract'

interface Sentence {
  text: string
  attachmentNo: number
  attachmentTitle: string
  sectionTitle: string
}

/** A quantity: 28个政府网站, 约1100万, 十多个条线. */
const QUANTITY = /\d[\d.,]*\s*(?:万|亿|余|多|个|项|家|条|%|户|人)|[十百千]多?[个项家]/
const SHORTEST_SHARED = 5
const MOST = 2

function sentencesOf(attachments: readonly Attachment[]): Sentence[] {
  return attachments.flatMap((attachment, index) =>
    attachment.parts.flatMap(({ sections }) =>
      sections.flatMap(({ title, paragraphs }) =>
        paragraphs
          .flatMap((paragraph) => paragraph.match(/[^。;]+[。;]?/g) ?? [])
          .filter((text) => QUANTITY.test(text))
          .map((text) => ({
            text: text.trim(),
            attachmentNo: index + 1,
            attachmentTitle: attachment.title,
            sectionTitle: title ?? '',
          })),
      ),
    ),
  )
}

/** Stretches of five characters that hold no punctuation but quotes: `无障碍改造`, `“上海发布”`. */
function shingles(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + SHORTEST_SHARED <= text.length; at += 1) {
    const shingle = text.slice(at, at + SHORTEST_SHARED)
    if (!/[,。;、:()\s]/.test(shingle)) found.add(shingle)
  }
  return found
}

/**
 * What an attachment says of the year before about a task's own object: sentences with a figure
 * that share words with the task which few other tasks and sentences have. Both are quoted.
 */
export function baselinesOf(
  texts: readonly string[],
  attachments: readonly Attachment[],
): Baseline[][] {
  const sentences = sentencesOf(attachments)
  const inTasks = new Map<string, number>()
  const inSentences = new Map<string, number>()
  const tasks = texts.map(shingles)
  const shingled = sentences.map(({ text }) => shingles(text))
  const count = (into: Map<string, number>) => (shingle: string) =>
    into.set(shingle, (into.get(shingle) ?? 0) + 1)
  tasks.forEach((own) => own.forEach(count(inTasks)))
  shingled.forEach((own) => own.forEach(count(inSentences)))
  const isTelling = (shingle: string) =>
    (inTasks.get(shingle) ?? 0) <= 2 && (inSentences.get(shingle) ?? 0) <= 2
  return tasks.map((own) =>
    sentences
      .map(({ text, ...where }, at) => {
        const shared = [...(shingled[at] ?? [])].filter((one) => own.has(one) && isTelling(one))
        return { score: shared.length, baseline: { quote: text, ...where } }
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST)
      .map(({ baseline }) => baseline),
  )
}

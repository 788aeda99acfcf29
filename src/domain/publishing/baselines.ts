import type { Attachment, Baseline } from '../../contract'

interface Sentence {
  text: string
  attachmentNo: number
  attachmentTitle: string
  sectionTitle: string
}

/** A quantity: 28个政府网站, 约1100万, 十多个条线. */
const QUANTITY = /\d[\d.,]*\s*(?:万|亿|余|多|个|项|家|条|%|户|人)|[十百千]多?[个项家]/
const SHINGLE = 4
/** Words shared by more texts than this say nothing about one task. */
const MOST_TEXTS = 3
const FEWEST_SHARED = 2
const MOST = 1
/** Words of any plan: sharing them says nothing. */
const COMMON = /进一步|为公众|范围|提供|以及|各类|相关|情况|工作/

function sentencesOf(attachments: readonly Attachment[]): Sentence[] {
  return attachments.flatMap((attachment, index) =>
    attachment.parts.flatMap(({ sections }) =>
      sections.flatMap(({ title, paragraphs }) =>
        paragraphs
          .flatMap((paragraph) => paragraph.match(/[^。;]+[。;]?/g) ?? [])
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

/** Stretches of four characters that hold no punctuation but quotes: `无障碍改`, `上海发布`. */
function shingles(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    const shingle = text.slice(at, at + SHINGLE)
    if (!/[,。;、:()\s]/.test(shingle) && !COMMON.test(shingle)) found.add(shingle)
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
  const tasks = texts.map(shingles)
  const shingled = sentences.map(({ text }) => shingles(text))
  const spread = new Map<string, number>()
  for (const own of [...tasks, ...shingled]) {
    own.forEach((shingle) => spread.set(shingle, (spread.get(shingle) ?? 0) + 1))
  }
  const isTelling = (shingle: string) => (spread.get(shingle) ?? 0) <= MOST_TEXTS
  return tasks.map((own) =>
    sentences
      .map(({ text, ...where }, at) => {
        const shared = [...(shingled[at] ?? [])].filter((one) => own.has(one) && isTelling(one))
        return {
          score: QUANTITY.test(text) ? shared.length : 0,
          baseline: { quote: text, ...where },
        }
      })
      .filter(({ score }) => score >= FEWEST_SHARED)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST)
      .map(({ baseline }) => baseline),
  )
}

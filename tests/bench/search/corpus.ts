import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import type { SearchDocument } from '../../../src/domain/search'

/** The judged set's scheme: t1–t47, then a1–a21: the annex's preamble, its 19 sections, its closing. */
export function judgedDocuments(): SearchDocument[] {
  // Generated data, held to the contract by tests/house/generated-data.test.ts.
  const [document] = documents as unknown as [OfficialDocument]
  const themes = document.parts.flatMap((part) => part.themes)
  const tasks = document.tasks.map((task) => ({
    id: `t${task.seq}`,
    title: task.headline,
    units: task.units.map(({ name }) => name),
    section: themes.find(({ id }) => id === task.themeId)?.title ?? '',
    text: task.text,
  }))
  const attachment = document.attachments[0]
  const annex = [
    { title: attachment?.title ?? '', section: '', text: attachment?.preamble.join('\n') ?? '' },
    ...(attachment?.parts ?? []).flatMap((part) =>
      part.sections.map((section) => ({
        title: section.title ?? '',
        section: part.title ?? '',
        text: section.paragraphs.join('\n'),
      })),
    ),
    { title: '', section: '', text: attachment?.closing.join('\n') ?? '' },
  ].map((fields, at) => ({ id: `a${at + 1}`, units: [], ...fields }))
  return [...tasks, ...annex]
}

/** A small seeded generator (mulberry32): the same corpus every time. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `count` documents: the judged ones, then others recombined from their sentences. */
export function corpusOf(count: number, seed = 2015): SearchDocument[] {
  const judged = judgedDocuments()
  const random = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item
  const sentences = judged.flatMap(({ text }) => text.match(/[^。]+。?/g) ?? [])
  const made = Array.from({ length: Math.max(0, count - judged.length) }, (_, at) => {
    const text = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)).join(
      '',
    )
    return { ...pick(judged), id: `x${at + 1}`, title: text.slice(0, 18), text }
  })
  return [...judged, ...made]
}

/** `count` documents of which no two sentences are alike: nothing is gained by keeping each once. */
export function distinctCorpusOf(count: number): SearchDocument[] {
  return corpusOf(count).map((document, at) => ({
    ...document,
    text: document.text.replace(/。/g, `第${at + 1}号。`),
  }))
}

import fc from 'fast-check'
import documents from '../../../mock/data/documents.json'
import sources from '../../../mock/data/sources.json'
import type { DocumentSource, OfficialDocument } from '../../../src/contract'
import { findAnchor, paragraphsOf } from '../../../src/domain/reader/paragraphs'
import { anchorOf, sentenceHash, sentencesOf } from '../../../src/domain/reader/sentence-hash'

const [document] = documents as unknown as OfficialDocument[]
const [source] = sources as unknown as DocumentSource[]
if (!document || !source) throw new Error('no document')
const { sourceNotes } = document
const published: DocumentSource = source
const paragraphs = paragraphsOf(published, sourceNotes)
const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text).map((one) => one.text))

/** What a link opens in a text that may have been revised. */
function opened(text: string, quote: string) {
  const revised = paragraphsOf({ ...published, text, blocks: [] }, sourceNotes)
  const found = findAnchor(revised, anchorOf(quote))
  const words = found && revised[found.paragraph]?.text.slice(found.start, found.end)
  return { words, isVerbatim: found?.isVerbatim }
}

it('opens every sentence of the document whole', () => {
  for (const sentence of sentences) {
    expect(opened(published.text, sentence)).toEqual({ words: sentence, isVerbatim: true })
  }
})

it('has no two different sentences of one hash', () => {
  const different = new Set(sentences)
  expect(new Set([...different].map(sentenceHash)).size).toBe(different.size)
})

it('opens the same sentence after any lines were put in, taken out, or changed around it', () => {
  const lines = published.text.split('\n')
  fc.assert(
    fc.property(
      fc.nat(sentences.length - 1),
      fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom('in', 'out', 'change')), {
        maxLength: 20,
      }),
      (at, edits) => {
        const sentence = sentences[at] ?? ''
        const kept = lines.map((line) => ({ line, isOwn: line.includes(sentence) }))
        for (const [where, kind] of edits) {
          const own = kept[where]?.isOwn
          if (kind === 'in') kept.splice(where, 0, { line: '新加的一段。', isOwn: false })
          else if (kind === 'out' && !own) kept.splice(where, 1)
          else if (kind === 'change' && kept[where] && !own) kept[where].line += '另有修改。'
        }
        const isThere = kept.some(({ isOwn }) => isOwn)
        const found = opened(kept.map(({ line }) => line).join('\n'), sentence)
        if (isThere) expect(found).toEqual({ words: sentence, isVerbatim: true })
      },
    ),
    { numRuns: 100 },
  )
})

it('opens the nearest sentence, and says so, when the words themselves were revised', () => {
  const sentence = '28个政府网站完成无障碍改造,方便视力障碍人士使用。'
  const text = published.text.replace(sentence, '30个政府网站完成无障碍改造,方便视力障碍人士使用。')
  expect(opened(text, sentence)).toEqual({
    words: '30个政府网站完成无障碍改造,方便视力障碍人士使用。',
    isVerbatim: false,
  })
})

it('takes the damaged figure and the repaired one for the same', () => {
  expect(sentenceHash('分辨率为0\ue01025米。')).toBe(sentenceHash('分辨率为0.25米。'))
  expect(sentenceHash('84.6亿')).not.toBe(sentenceHash('846亿'))
})

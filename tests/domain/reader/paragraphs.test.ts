import documents from '../../../mock/data/documents.json'
import sources from '../../../mock/data/sources.json'
import type { DocumentSource, OfficialDocument } from '../../../src/contract'
import { findQuote, paragraphsOf } from '../../../src/domain/reader/paragraphs'

const [document] = documents as unknown as OfficialDocument[]
const [source] = sources as unknown as DocumentSource[]
if (!document || !source) throw new Error('no document')
const paragraphs = paragraphsOf(source, document.sourceNotes)

it('shows the damaged figure as 0.25米, with a note of what the source has', () => {
  const damaged = paragraphs.find(({ notes }) => notes.length > 0)
  expect(damaged?.text).toContain('0.25米')
  expect(damaged?.text).not.toContain('\ue010')
  expect(damaged?.notes[0]?.note).toContain('U+E010')
})

it('finds every task and baseline that cites it', () => {
  for (const { text, baselines } of document.tasks) {
    expect(findQuote(paragraphs, text)?.isVerbatim).toBe(true)
    for (const { quote } of baselines) expect(findQuote(paragraphs, quote)?.isVerbatim).toBe(true)
  }
})

it('finds the nearest place for words that have changed, and says so', () => {
  const found = findQuote(paragraphs, '28个政府网站完成无障碍改造,方便所有人士使用。')
  expect(found?.isVerbatim).toBe(false)
  expect(findQuote(paragraphs, '从未写过的一句话，也没有相近的。')).toBeNull()
})

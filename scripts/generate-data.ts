/**
 * Makes mock/data from mock/documents with the importer: documents.json, sources.json, units.json,
 * and posts.json from mock/posts, with every stretch of a source stored as where it stands.
 * `--check` writes nothing and fails when what is checked in is not what would be made.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentSource, OfficialDocument, Unit } from '../src/contract'
import { buildOfficialDocument } from '../src/domain/publishing'
import { faultWords, readPosts, type PostLibrary } from '../src/domain/posts'
import { packed } from '../src/domain/posts/pack'
import { readDocument } from '../src/domain/reading'
import { readUnitDirectory } from '../src/domain/units'

const MOCK = path.resolve(__dirname, '..', 'mock')

/** Every post of mock/posts, packed; throws the publisher's report when one cannot be published. */
function postsOf(library: PostLibrary): unknown[] {
  const folder = path.join(MOCK, 'posts')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      file: `mock/posts/${name}`,
      markdown: readFileSync(path.join(folder, name), 'utf8'),
    }))
  const { posts, faults } = readPosts(files, library)
  if (faults.length > 0) throw new Error(faults.map(faultWords).join('\n'))
  return posts.map((post) => {
    const source = library.sources.find(({ documentId }) => documentId === post.source.documentId)
    return source ? packed(post, source) : post
  })
}

/** File name → contents, as they should stand in mock/data. */
export function generateData(): Record<string, string> {
  const directory = readUnitDirectory(
    JSON.parse(readFileSync(path.join(MOCK, 'data/unit-directory.json'), 'utf8')),
  )
  const documents: OfficialDocument[] = []
  const sources: DocumentSource[] = []
  const units = new Map<string, Unit>()
  for (const name of readdirSync(path.join(MOCK, 'documents')).sort()) {
    const text = readFileSync(path.join(MOCK, 'documents', name), 'utf8')
    const built = buildOfficialDocument(readDocument(text).document, text, directory)
    documents.push(built.document)
    sources.push(built.source)
    built.document.units.forEach((unit) => units.set(unit.id, unit))
  }
  const lines = (items: readonly unknown[]) =>
    `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
  return {
    'documents.json': lines(documents),
    'sources.json': lines(sources),
    'posts.json': lines(postsOf({ documents, sources })),
    'units.json': lines([...units.values()]),
  }
}

if (require.main === module) {
  const isCheck = process.argv.includes('--check')
  for (const [name, contents] of Object.entries(generateData())) {
    const file = path.join(MOCK, 'data', name)
    if (!isCheck) writeFileSync(file, contents)
    else if (readFileSync(file, 'utf8') !== contents) {
      console.error(`mock/data/${name} is stale: run npm run generate`)
      process.exitCode = 1
    }
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentSource, OfficialDocument } from '../../../src/contract'
import { readPosts, type PostFile } from '../../../src/domain/posts'

const mock = path.resolve(__dirname, '../../../mock')
const json = (name: string) => JSON.parse(readFileSync(path.join(mock, 'data', name), 'utf8'))
export const library = {
  documents: json('documents.json') as OfficialDocument[],
  sources: json('sources.json') as DocumentSource[],
}
const files: PostFile[] = readdirSync(path.join(mock, 'posts')).map((name) => ({
  file: name,
  markdown: readFileSync(path.join(mock, 'posts', name), 'utf8'),
}))
export const { posts, faults } = readPosts(files, library)
export const source = library.sources[0] as DocumentSource

export const good = (body = '> 请结合实际认真落实。', head = '') =>
  `---\nid: a-post\nchannel: release\ntitle: 题目\nsummary: 摘要\npublishedAt: '2015-03-06'\nsource: dcd4d5308\n${head}---\n\n${body}\n`
export const read = (markdown: string) => readPosts([{ file: 'a.md', markdown }], library)

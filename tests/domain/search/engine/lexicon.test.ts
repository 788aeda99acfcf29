import { makeLexicon } from '../../../../scripts/generate-lexicon'
import lexicon from '../../../../src/domain/search/lexicon.json'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../../..')
const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'))

it('leaves what the lexicon is made with out of every bundle', () => {
  for (const text of [...sources('src'), ...sources('mock'), ...sources('server/src')]) {
    expect(text).not.toMatch(/(?:from|import\(|require\() ?['"](?:pinyin-pro|opencc-js)/)
  }
})

it('is what `npm run lexicon` makes of the libraries that are installed', () => {
  expect(JSON.parse(makeLexicon())).toEqual(lexicon)
})

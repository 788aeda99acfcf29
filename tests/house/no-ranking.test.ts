import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
/** Likeness of words, never of units: found texts, kept ids, two plans side by side. */
const OF_WORDS =
  /^(?:src\/(?:domain\/(?:search|publishing|comparing)|features\/comparing)|server\/src\/(?:repositories|services)\/search)\//
/** Generated copies of official words: verbatim, whatever they say. */
const VERBATIM = /\.(?:generated|lexicon)\.ts$|^mock\/(?:data|documents|posts)\//

/** What judges or lines up units, in words that are shown… */
const WORDS =
  /排名|排行|榜单|龙虎榜|得分|打分|评分|积分|名次|末位|倒数|红灯|黄灯|绿灯|红牌|黄牌|红黑榜|第一名|先进单位|落后单位/g
/** …and in structures. */
const NAMES =
  /rank(?:ing|ed|By|Of|s\b)|leader_?board|score(?:s|d|Of|By|Card|board)?\b|(?<!EChar)[a-z]Score|red_?light|traffic_?light|(?:sort|order)(?:ed)?By(?:Progress|Percent|Stage|Done|Completion|Updates)/gi
/** Words may be said to deny them. */
const DENIED = /(?:不|无|没有|不是|不作|nobody is )$/

function rankingIn(file: string, text: string): string[] {
  const names = OF_WORDS.test(file) ? [] : [...text.matchAll(NAMES)]
  return [...text.matchAll(WORDS), ...names]
    .filter(({ index }) => !DENIED.test(text.slice(Math.max(0, index - 10), index)))
    .map(([found]) => `${file}: ${found}`)
}

function files(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|scss)$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => !VERBATIM.test(file))
}

it('no ranking of units, no scores, no red lights: in words or in structures', () => {
  const all = ['src', 'mock', 'server'].flatMap(files)
  expect(all.length).toBeGreaterThan(200)
  const found = all.flatMap((file) => rankingIn(file, readFileSync(path.join(ROOT, file), 'utf8')))
  expect(found).toEqual([])
})

it.each([
  ['src/features/updates/planted.tsx', "<Section title='各区排名' />"],
  ['src/features/updates/planted.tsx', '红灯 3 个'],
  ['src/features/updates/planted.tsx', 'const rows = rankByPercent(units)'],
  ['server/src/services/planted.ts', "orderBy('unit_score')"],
  ['mock/planted.ts', '本季度得分'],
])('%s may not say: %s', (file, text) => {
  expect(rankingIn(file, text)).not.toEqual([])
})

it.each([
  ['src/features/updates/planted.tsx', '不排名，不打分'],
  ['src/domain/search/planted.ts', 'const scores = []'],
])('%s may say: %s', (file, text) => {
  expect(rankingIn(file, text)).toEqual([])
})

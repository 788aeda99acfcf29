import type { OfficialDocument, PostBlock } from '../../../src/contract'
import { readPosts } from '../../../src/domain/posts'
import { annexFigures } from '../../../src/domain/figures'
import { packed, unpacked } from '../../../src/domain/posts/pack'
import { findAnchor, paragraphsOf } from '../../../src/domain/reader/paragraphs'
import { rangeOf } from '../../../src/domain/reader/places'
import { anchorOf } from '../../../src/domain/reader/sentence-hash'
import { faults, good, library, posts, read, source } from './published'

const citationsOf = (block: PostBlock) =>
  block.kind === 'list'
    ? block.items.map(({ citation }) => citation)
    : 'citation' in block
      ? [block.citation]
      : []

it('publishes the notice, 14 guides, 19 articles and 3 便民 cards, on the day of the document', () => {
  expect(faults).toEqual([])
  const count = (part: string) => posts.filter(({ id }) => id.includes(part)).length
  expect([count('notice'), count('guide'), count('annex'), count('card')]).toEqual([1, 14, 19, 3])
  expect(new Set(posts.map(({ publishedAt }) => publishedAt))).toEqual(
    new Set(['2015-03-05T16:00:00.000Z']),
  )
})

it('says of all but the notice that the program put them together: nobody wrote them that day', () => {
  const written = posts.filter(({ compiled }) => !compiled)
  expect(written.map(({ id }) => id)).toEqual(['dcd4d5308-notice'])
})

it('cites for every sentence words that stand in the source', () => {
  for (const { blocks } of posts) {
    for (const block of blocks) {
      for (const citation of citationsOf(block)) expect(source.text).toContain(citation?.quote)
      if (block.kind === 'quote' && !block.text.includes('0.25米')) {
        expect(source.text).toContain(block.text)
      }
    }
  }
})

it('says of every cited place which one is meant, but of words that stand at several', () => {
  const paragraphs = paragraphsOf(source, [])
  const isTitle = ({ kind }: { kind: string }) => kind === 'title'
  let placed = 0
  for (const citation of posts.flatMap(({ blocks }) => blocks.flatMap(citationsOf))) {
    if (!citation) continue
    const { quote, place } = citation
    if (place === undefined) {
      // What the notice itself says has no place, and stands nowhere else.
      const isOfNotice = source.text.indexOf(quote) < (source.blocks.find(isTitle)?.start ?? 0)
      expect(isOfNotice || source.text.split(quote).length > 2).toBe(true)
      continue
    }
    placed += 1
    const range = rangeOf(source.blocks, place)
    const own = source.text.slice(range?.from ?? 0, range?.to ?? 0)
    // A heading stands above its first task.
    if (!own.includes(quote)) expect(citation.kind).toBe('document')
    expect(findAnchor(paragraphs, anchorOf(quote, place), range)).not.toBeNull()
  }
  expect(placed).toBeGreaterThan(300)
})

it('sets every figure of the annex large in the article of its section', () => {
  const document = library.documents[0] as OfficialDocument
  const figures = annexFigures(document)
  expect(figures).toHaveLength(55)
  for (const { sectionId, value, quote } of figures) {
    const article = posts.find(({ id }) => id.endsWith(`annex-${sectionId}`))
    expect(article?.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'figure',
        value,
        citation: expect.objectContaining({ quote }) as unknown,
      }),
    )
  }
})

it('has in its summaries no number that the post does not cite', () => {
  for (const { id, summary, blocks } of posts.filter(({ channel }) => channel === 'data')) {
    const cited = blocks.map((block) => ('text' in block ? block.text : '')).join('')
    for (const number of summary.match(/[\d.]+/g) ?? [])
      expect([id, cited]).toEqual([id, expect.stringContaining(number)])
  }
})

it('speaks of the year before only where the annex does', () => {
  const document = library.documents[0] as OfficialDocument
  for (const { id, summary, blocks, taskIds } of posts.filter(({ id: one }) =>
    one.includes('guide'),
  )) {
    const hasBaseline = document.tasks.some(
      (task) => taskIds.includes(task.id) && task.baselines.length > 0,
    )
    const words = summary + blocks.map((block) => ('text' in block ? block.text : '')).join('')
    expect([id, words.includes('上一年')]).toEqual([id, hasBaseline])
  }
})

it('stores a post as places in its source, and gives it back whole', () => {
  const small = packed(posts, source)
  expect(unpacked(JSON.parse(JSON.stringify(small)), source)).toEqual(posts)
  expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(posts).length * 0.55)
})

it('tells each district its 9 certain and 4 possible tasks', () => {
  const card = posts.find(({ id }) => id.endsWith('card-districts'))
  const lists = card?.blocks.filter(({ kind }) => kind === 'list') ?? []
  expect(lists.map((list) => (list.kind === 'list' ? list.items.length : 0))).toEqual([9, 4])
})

it('shows the damaged figure as 0.25米, and keeps what the source has in the citation', () => {
  const words = JSON.stringify(
    posts.map(({ blocks }) => blocks.map((b) => ('text' in b ? b.text : ''))),
  )
  expect(words).toContain('0.25米')
  expect(words).not.toMatch(/[\ue000-\uf8ff]/)
})

it.each<[string, string, number, RegExp]>([
  ['no front matter', '# 你好', 1, /YAML/],
  ['broken YAML', '---\nid: [a\n---\n', 2, /YAML 有误/],
  ['a missing field', good().replace('title: 题目\n', ''), 1, /title：缺少/],
  ['an unknown field', good('> 请结合实际认真落实。', 'colour: red\n'), 8, /colour/],
  ['no such channel', good().replace('release', 'news'), 3, /channel/],
  ['a day of our own', good(undefined, 'compiled: true\n').replace('-06', '-09'), 6, /印发日期/],
  ['no such day', good().replace('2015-03-06', '2015-02-30'), 6, /没有这一天/],
  ['an unknown task', good('> 请结合实际认真落实。', 'tasks: [48]\n'), 8, /没有这项任务：48/],
  ['an unknown task in the body', good('[看](task:99)'), 10, /没有这项任务：99/],
  ['an unknown unit', good('> 请结合实际认真落实。', 'units: [nobody]\n'), 8, /没有这个单位/],
  ['an unknown document', good().replace('dcd4d5308', 'd00000000'), 7, /没有这份文件/],
  ['a script', good('<script>alert(1)</script>'), 10, /HTML/],
  ['HTML inside words', good('一段<b onclick="x()">话</b>[原文](cite "认真落实")'), 10, /HTML/],
  ['a javascript: link', good('一段话[看](javascript:alert(1))'), 10, /javascript/],
  ['a link outside', good('一段话[看](https://example.com)'), 10, /只用 cite/],
  ['an image', good('![图](a.png)'), 10, /不放图片/],
  ['a 5 MB image', good(`![图](data:image/png;base64,${'A'.repeat(5 << 20)})`), 1, /5\.0 MB/],
  ['a quote that is not there', good('> 请大家认真落实。'), 10, /引文不在原文里/],
  ['words without a source', good('今年一切都好。'), 10, /没有出处/],
  ['an invented figure', good('**999** 个事项[原文](cite "658个审批事项")'), 10, /没有这个数字/],
  ['a list item without a source', good('- 有[原文](cite "认真落实")\n- 没有'), 11, /没有出处/],
  ['an empty body', good(''), 8, /空/],
  ['an hour that is none', good().replace('03-06', '03-06T25:00:00+08:00'), 6, /没有这个时刻/],
  ['a minute that is none', good().replace('03-06', '03-06T09:60:00+08:00'), 6, /没有这个时刻/],
  ['a zone that is none', good().replace('03-06', '03-06T09:00:00+99:00'), 6, /没有这个时刻/],
  ['a YAML alias', good().replace('a-post', '&a a-post').replace('题目', '*a'), 4, /别名/],
  ['a control character in the title', good().replace('题目', '"题\\u0007目"'), 4, /控制字符/],
  ['words that turn direction', good('> 请结合实际\u202e认真落实。'), 10, /控制字符/],
  ['code', good('```\nx\n```'), 10, /代码/],
])('refuses %s, with the line and the reason', (_, markdown, line, reason) => {
  const { posts: none, faults: found } = read(markdown)
  expect(none).toEqual([])
  expect(found.some((fault) => reason.test(fault.reason) && fault.line === line)).toBe(true)
  expect(found.every(({ file }) => file === 'a.md')).toBe(true)
})

it('says what is wrong in Chinese, and not that a body it refused is empty', () => {
  const { faults: unknown } = read(good('> 请大家认真落实。'))
  expect(unknown.map(({ reason }) => reason)).toEqual(['引文不在原文里：请大家认真落实。'])
  const { faults: extra } = read(good('> 请结合实际认真落实。', 'author: 张三\n'))
  expect(extra).toEqual([{ file: 'a.md', line: 8, reason: 'author：没有这一项' }])
})

it('refuses two posts with one id, and publishes nothing of the two', () => {
  const twice = readPosts(
    [
      { file: 'a.md', markdown: good() },
      { file: 'b.md', markdown: good() },
    ],
    library,
  )
  expect(twice.posts).toEqual([])
  expect(twice.faults).toEqual([{ file: 'b.md', line: 2, reason: '编号 a-post 已用于 a.md' }])
})

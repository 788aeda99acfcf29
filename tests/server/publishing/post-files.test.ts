import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'iconv-lite'
import { readPostFiles } from '../../../server/src/commands/post-files'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'posts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer) => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
const HEAD = '---\nid: a\n'

it.each<[string, string | Buffer, number, RegExp]>([
  ['GBK', encode(`${HEAD}title: 题目\n`, 'gbk'), 3, /不是 UTF-8/],
  ['UTF-16', encode(`${HEAD}title: 题目\n`, 'utf16'), 1, /不是 UTF-8/],
  ['a cut character', Buffer.from(`${HEAD}题`).subarray(0, -1), 3, /不是 UTF-8/],
  ['a 5 MB image', Buffer.alloc(5 << 20, 0xff), 1, /5\.0 MB/],
  ['an empty file', '', 1, /空/],
])('refuses %s, with the line and the reason', (_, content, line, reason) => {
  const file = put('bad.md', content)
  const { files, faults } = readPostFiles([file])
  expect(files).toEqual([])
  expect(faults).toEqual([{ file, line, reason: expect.stringMatching(reason) as string }])
})

it('tells all files that cannot be read, and reads the others', () => {
  const good = put('good.md', `\ufeff${HEAD}`)
  const gone = path.join(folder, 'gone.md')
  const { files, faults } = readPostFiles([good, gone, folder])
  expect(files.map(({ file }) => file)).toEqual([good])
  expect(faults.map(({ file }) => file)).toEqual([gone, folder])
})

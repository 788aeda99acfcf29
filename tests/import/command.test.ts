import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { HTML_TABLE, LABEL_LINES, SHANGHAI_2016, SHANGHAI_2017 } from './documents'

const root = path.resolve(__dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true }))

// CI and FORCE_COLOR make a terminal library colour a pipe; the report must not, wherever it runs.
const env = { ...process.env, CI: '1', FORCE_COLOR: '1' }

function run(args: string[], input = '') {
  const command = ['--import', 'tsx', path.join(root, 'scripts/import/main.ts'), ...args]
  return spawnSync(process.execPath, command, { cwd: root, env, input, encoding: 'utf8' })
}

function file(name: string, bytes: string | Uint8Array): string {
  const at = path.join(folder, name)
  writeFileSync(at, bytes)
  return at
}

it('reports in plain words where no terminal is', () => {
  const { status, stdout } = run([file('plan.txt', iconv.encode(LABEL_LINES, 'gb18030'))])
  expect(status).toBe(0)
  expect(stdout).toContain('任务 2')
  expect(stdout).toContain('新单位')
  expect(stdout).not.toContain('\u001b')
})

it('takes standard input and prints JSON: a page with a table of spanning rows', () => {
  const { status, stdout } = run(['-', '--json'], HTML_TABLE)
  expect(status).toBe(0)
  expect(stdout).toContain('"区府办"')
})

it('reads a folder: a table of all files, what is wrong in each, status 1 where one is refused', () => {
  mkdirSync(path.join(folder, 'plans/more'), { recursive: true })
  file('plans/2016.txt', SHANGHAI_2016)
  file('plans/more/2017.txt', SHANGHAI_2017)
  file('plans/more/表.html', HTML_TABLE)
  file('plans/readme.md', '不是计划')
  const all = run([path.join(folder, 'plans')])
  expect([all.status, all.stderr]).toEqual([0, ''])
  expect(all.stdout).toContain('共 3 个文件，读取 3 个，没有读取 0 个。')
  file('plans/坏.txt', '今天天气很好。')
  const refused = run([path.join(folder, 'plans')])
  expect(refused.status).toBe(1)
  expect(refused.stdout).toContain('坏.txt：没有读取\n  没有找到任务')
  expect(refused.stdout).toContain('读取 3 个，没有读取 1 个')
})

it('compares two plans, with the score of each pair', () => {
  const [before, after] = [file('old.txt', SHANGHAI_2016), file('new.txt', SHANGHAI_2017)]
  const { status, stdout } = run(['--diff', before, after])
  expect(status).toBe(0)
  expect(stdout).toContain('延续 0 · 变化 0 · 新增 2 · 不再列出 3')
  const json = JSON.parse(run(['--diff', before, before, '--json']).stdout)
  expect(json).toMatchObject({ changed: [], added: [], removed: [] })
  expect(json.continued.map(({ score }: { score: number }) => score)).toEqual([1, 1, 1])
})

it.each([
  ['no file', [], 2],
  ['an unknown option', ['x', '--colour'], 2],
  ['one file to compare', ['--diff', 'x'], 2],
  ['a folder without plans', [mkdtempSync(path.join(folder, 'empty-'))], 1],
  ['a file that is not there', ['nowhere.txt'], 1],
  ['what is no plan', [file('note.txt', '今天天气很好。')], 1],
  ['10 MB', [file('big.txt', new Uint8Array(10_000_000).fill(65))], 1],
  [
    'a zip bomb',
    [file('bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }))],
    1,
  ],
  ['a broken docx', [file('broken.docx', strToU8('not a zip'))], 1],
])('refuses %s', (_, args, status) => {
  const refused = run(args)
  expect([refused.status, refused.stdout]).toEqual([status, ''])
  if (status === 1) expect(refused.stderr.trim().split('\n')).toHaveLength(1)
})

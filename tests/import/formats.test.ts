import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import { readInput } from '../../scripts/import/formats/read-input'
import { FLAT_LIST, GENERAL_OFFICE, LABEL_LINES, SHANGHAI_2016, SHANGHAI_2017 } from './documents'
import { docxOf, paragraph, table } from './docx'

const folder = mkdtempSync(path.join(tmpdir(), 'formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, bytes: string | Uint8Array) {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return readInput(file)
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const lines = (text: string) => text.split('\n')
const page = (text: string) =>
  `<!doctype html><html><body><nav>首页</nav>${lines(text)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}<p>责任编辑:某某</p><p>【打印】 【关闭】</p></body></html>`

describe.each([
  ['Shanghai 2016', SHANGHAI_2016],
  ['Shanghai 2017', SHANGHAI_2017],
  ['the General Office', GENERAL_OFFICE],
  ['label lines', LABEL_LINES],
  ['a flat list', FLAT_LIST],
])('a plan in the grammar of %s', (_, text) => {
  it.each([
    ['in GB18030', 'plan.txt', iconv.encode(text, 'gb18030')],
    ['in UTF-16', 'plan.txt', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['with a byte order mark and \\r\\n', 'plan.txt', `\ufeff${text.replace(/\n/g, '\r\n')}`],
    [
      'with wide spaces before each line',
      'plan.txt',
      lines(text)
        .map((line) => `　　${line}`)
        .join('\n'),
    ],
    ['as a page', 'plan.html', page(text)],
    ['as a Word document', 'plan.docx', docxOf(lines(text).map(paragraph).join(''))],
  ])('reads the same %s', async (_, name, bytes) => {
    const plain = await read('plain.txt', text)
    const { document, problems } = await read(name, bytes)
    expect(document.tasks).toEqual(plain.document.tasks)
    expect(document.parts).toEqual(plain.document.parts)
    expect(document.title).toBe(plain.document.title)
    expect(problems.map(({ message }) => message)).toEqual(
      plain.problems.map(({ message }) => message),
    )
  })
})

it('reads a table of a Word document whose cells span rows', async () => {
  const { document } = await read(
    'table.docx',
    docxOf(
      paragraph('2016年虚拟区重点工作任务分解表(演示数据)') +
        table([
          ['序号', '工作任务', '牵头单位', '完成时限'],
          [
            { text: '1', merge: 'restart' },
            { text: '建成平台', merge: 'restart' },
            '区科委',
            '2016年6月底前',
          ],
          [
            { text: '', merge: 'continue' },
            { text: '', merge: 'continue' },
            '区府办',
            '2016年底前',
          ],
          ['2', '改造大厅', '区政务办', '长期坚持'],
        ]),
    ),
  )
  expect(document.tasks.map(({ no, text, units }) => [no, text, units.length])).toEqual([
    [1, '建成平台', 2],
    [2, '改造大厅', 1],
  ])
  expect(document.tasks[0]?.due.on).toBe('2016-12-31')
})

/** `npm run bench:import`: time to read 0.1, 1 and 5 MB of plan; 1 MB in under 1 s, linear in size. */
import { readDocument } from '../../src/domain/reading'

const ROUNDS = 5
const MOST_RATIO = 2

function planOf(bytes: number): string {
  const pieces = ['2016年某市电子政务工作要点\n\n一、总体\n\n(一)推进平台建设\n\n']
  const task = (no: number) =>
    `${no}.建设统一的公共信用信息平台(二期),2016年6月底前接入${no}项目录,年底前实现全覆盖。(牵头部门:市政府办公厅;责任部门、单位:市经济信息化委、各区县政府)\n`
  let size = 0
  for (let no = 1; size < bytes; no += 1) {
    const line = task(no)
    size += Buffer.byteLength(line)
    pieces.push(line)
  }
  return pieces.join('')
}

/** No shape may be slow for its size: what a fuzz of small documents cannot show. */
const SHAPES: Record<string, string> = {
  'brackets that never close': '(【',
  'closed brackets': '(甲)',
  commas: '(甲、、',
  'paragraphs without units': '推进平台建设。\n',
  'paragraphs with units': '推进平台建设。(甲局牵头)',
  'label lines': '牵头单位:甲局\n',
  'one letter': '年',
  figures: '1',
  annexes: '附件\n报告\n',
  notes: '注:推进。\n',
  'lines of one bracket': '甲局、\n',
}

function once(text: string): number {
  const from = performance.now()
  readDocument(text)
  return performance.now() - from
}

const fastest = (text: string) => Math.min(...Array.from({ length: ROUNDS }, () => once(text)))

function main(): void {
  fastest(planOf(100_000))
  const figures = [0.1, 1, 5].map((size) => ({ size, ms: fastest(planOf(size * 1_000_000)) }))
  for (const { size, ms } of figures) {
    process.stdout.write(
      `${size} MB: ${ms.toFixed(0)} ms, ${(ms / size).toFixed(0)} ms for each MB\n`,
    )
  }
  for (const [name, piece] of Object.entries(SHAPES)) {
    const text = `2016年工作要点\n一、总体\n1.做。(甲局负责)\n(二)总体\n`
    const ms = once(text + piece.repeat(1_000_000 / Buffer.byteLength(piece)))
    process.stdout.write(`1 MB of ${name}: ${ms.toFixed(0)} ms\n`)
    if (ms >= 1000) process.exitCode = 1
  }
  const [, one, five] = figures
  const ratio = one && five ? five.ms / five.size / one.ms : 0
  process.stdout.write(`5 MB against 1 MB, for each MB: ${ratio.toFixed(2)} (linear: 1)\n`)
  if (!one || one.ms >= 1000 || ratio > MOST_RATIO) process.exitCode = 1
}

main()

import { lexer, type Token, type Tokens } from 'marked'
import type { Citation, PostBlock } from '../../contract'
import type { FaultList } from './fault'
import { unusedForm } from './unused-form'
import { citationFor, shownWords, type CitedDocument } from './library'

interface Inline {
  text: string
  citation: Citation | null
  /** Words in ** ** at the start: a figure set large. */
  value: string | null
  taskNo: number | null
  isLinkOnly: boolean
}

/** Reads the body of one post; every fault carries its line. */
export class BodyReader {
  private line = 1
  constructor(
    private readonly cited: CitedDocument,
    private readonly faults: FaultList,
  ) {}

  read(markdown: string, firstLine: number): PostBlock[] {
    this.line = firstLine + 1
    const blocks: PostBlock[] = []
    const before = this.faults.faults.length
    for (const token of lexer(markdown)) {
      const block = this.blockOf(token)
      if (block) blocks.push(block)
      this.line += token.raw.split('\n').length - 1
    }
    if (blocks.length === 0 && this.faults.faults.length === before)
      this.fault('正文是空的', firstLine)
    return blocks
  }

  private fault(reason: string, line = this.line): null {
    this.faults.add(line, reason)
    return null
  }

  private blockOf(token: Token): PostBlock | null {
    // marked's token union is open (extensions): the casts below follow its documented `type`s.
    switch (token.type) {
      case 'space':
        return null
      case 'heading':
        return { kind: 'heading', text: this.inlineOf((token as Tokens.Heading).tokens).text }
      case 'paragraph':
        return this.paragraphOf((token as Tokens.Paragraph).tokens)
      case 'blockquote':
        return this.quoteOf(token as Tokens.Blockquote)
      case 'list':
        return this.listOf(token as Tokens.List)
      case 'table':
        return this.tableOf(token as Tokens.Table)
      case 'html':
        return this.fault('正文不许有 HTML 或脚本')
      default:
        return this.fault(unusedForm(token.type))
    }
  }

  private paragraphOf(tokens: Token[]): PostBlock | null {
    const { text, citation, value, taskNo, isLinkOnly } = this.inlineOf(tokens)
    if (taskNo !== null && isLinkOnly) {
      const task = this.cited.document.tasks.find(({ seq }) => seq === taskNo)
      if (task) return { kind: 'task', taskId: task.id, title: `第${task.no}项 ${task.headline}` }
      return this.fault(`没有这项任务：${taskNo}`)
    }
    if (!citation) return this.fault('这一段没有出处：句末应写 [原文](cite "原文里的话")')
    if (value === null) return { kind: 'paragraph', text, citation }
    const shown = shownWords(this.cited, citation.quote)
    if (!shown.includes(value)) return this.fault(`出处里没有这个数字：${value}`)
    return { kind: 'figure', value, label: text, citation }
  }

  private quoteOf({ text: raw }: Tokens.Blockquote): PostBlock | null {
    const text = raw.split('\n').join('').trim()
    const citation = citationFor(this.cited, text)
    if (!citation) return this.fault(`引文不在原文里：${text.slice(0, 24)}`)
    return { kind: 'quote', text: shownWords(this.cited, text), citation }
  }

  private listOf(list: Tokens.List): PostBlock {
    let line = this.line
    const items = list.items.map((item) => {
      const paragraph = item.tokens.find(({ type }) => type === 'text' || type === 'paragraph')
      const nested = item.tokens.find(({ type }) => !['text', 'paragraph', 'space'].includes(type))
      const own = line
      line += item.raw.split('\n').length - 1 || 1
      if (nested) this.fault(`列表里${unusedForm(nested.type).slice(2)}`, own)
      const { text, citation } = this.inlineOf(
        (paragraph as Tokens.Text | undefined)?.tokens ?? [],
        own,
      )
      if (!citation) this.fault('这一条没有出处', own)
      return { text, citation }
    })
    return { kind: 'list', items }
  }

  private tableOf(table: Tokens.Table): PostBlock {
    const cells = (row: Tokens.TableCell[]) => row.map((cell) => this.inlineOf(cell.tokens))
    const rows = table.rows.map(cells)
    const citation = rows.flat().find((cell) => cell.citation)?.citation ?? null
    if (!citation) this.fault('表格没有出处')
    const words = (row: Inline[]) => row.map(({ text }) => text)
    return { kind: 'table', head: words(cells(table.header)), rows: rows.map(words), citation }
  }

  private inlineOf(tokens: readonly Token[], line = this.line): Inline {
    const inline: Inline = { text: '', citation: null, value: null, taskNo: null, isLinkOnly: true }
    for (const token of tokens) {
      if (token.type === 'link') this.readLink(token as Tokens.Link, inline, line)
      else if (token.type === 'strong' && inline.text === '' && inline.value === null) {
        inline.value = (token as Tokens.Strong).text
      } else if (['text', 'escape', 'strong', 'em', 'br'].includes(token.type)) {
        inline.text += token.type === 'br' ? '' : (token as Tokens.Text).text
      } else if (token.type === 'image') {
        this.fault(`正文不放图片：${(token as Tokens.Image).href.slice(0, 60)}`, line)
      } else if (token.type === 'html') this.fault('正文不许有 HTML 或脚本', line)
      else this.fault(unusedForm(token.type), line)
    }
    inline.isLinkOnly &&= inline.text.trim() === '' && inline.value === null
    return { ...inline, text: inline.text.replace(/\n/g, '').trim() }
  }

  private readLink({ href, title, text }: Tokens.Link, inline: Inline, line: number): void {
    const task = /^task:(\d{1,5})$/.exec(href)
    if (task) {
      inline.taskNo = Number(task[1])
      const isKnown = this.cited.document.tasks.some(({ seq }) => seq === inline.taskNo)
      if (!isKnown) this.fault(`没有这项任务：${inline.taskNo}`, line)
      return
    }
    if (href !== 'cite') {
      this.fault(
        `只用 cite 与 task:编号 两种链接，不用：${href.slice(0, 60)}（${text.slice(0, 20)}）`,
        line,
      )
      return
    }
    const quote = title ?? inline.text.trim()
    inline.citation = citationFor(this.cited, quote)
    if (!inline.citation) this.fault(`引文不在原文里：${quote.slice(0, 24)}`, line)
  }
}

import { NotAPlanError } from '../../../src/domain/reading'
import { attribute, childrenOf, inlineText, isElement, type Element } from './html-nodes'

const MOST_ROWS = 1000
const MOST_COLUMNS = 50
/** Spans repeat words: a small page could become a huge text. */
const LONGEST_TEXT = 20_000_000
/** A cell as long as an article is a page's layout, not a table of tasks. */
const LONGEST_CELL = 3000

const isCell = (element: Element) => element.tagName === 'td' || element.tagName === 'th'

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child): Element[] => {
    if (!isElement(child)) return []
    return child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)
  })
}

/** The words above a table, 单位:项 or its title. */
export function captionOf(table: Element): string {
  const captions = childrenOf(table).filter(isElement)
  return captions
    .filter(({ tagName }) => tagName === 'caption')
    .map((caption) => inlineText(caption).trim())
    .join('\n')
}

const cellsOf = (row: Element) => childrenOf(row).filter(isElement).filter(isCell)

function holdsTable(element: Element): boolean {
  return childrenOf(element)
    .filter(isElement)
    .some((child) => child.tagName === 'table' || holdsTable(child))
}

/** A table of data, whose rows become lines; a table that lays out a page is read as running text. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf)
  if (!rows.some((cells) => cells.length > 1)) return false
  return !rows.flat().some((cell) => holdsTable(cell) || inlineText(cell).length > LONGEST_CELL)
}

const UNIT_COLUMN = /单位|部门|处室|主体|机构/
const UNIT_LINE =
  /^(?:(?:牵头|责任|主办|配合|协办|参与)(?:单位|部门)?\s*[:：]\s*)?[\u4e00-\u9fff()（）〔〕、，,]{1,60}(?:委|局|办|厅|部|府|中心|院|会|联|处|所|社|校|区|县|镇|乡|街道|公司|集团|队|站|馆|单位|部门|等)(?:[(（](?:牵头|主办|配合|协办|参与)(?:单位|部门)?[)）])?$/

/**
 * The words of a cell in one line. A break inside running text is a wrapped line and leaves nothing;
 * in a column of units, where every line is a name, it parts two names and leaves a space.
 */
function cellText(cell: Element, isUnitColumn: boolean): string {
  const lines = inlineText(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const bare = lines.map((line) => line.replace(/[、,，;；]$/, ''))
  if (isUnitColumn && bare.every((line) => UNIT_LINE.test(line))) return lines.join(' ')
  return lines.reduce(
    (text, line) =>
      /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? `${text} ${line}` : text + line,
    '',
  )
}

/** Rows of a table as lines of cells parted by tabs; a cell that spans rows stands in each of them. */
export function tableText(table: Element): string {
  const carried = new Map<number, { text: string; rows: number }>()
  const unitColumns = new Set<number>()
  let length = 0
  const lines = rowsOf(table).map((row) => {
    const cells: string[] = []
    const takeCarried = () => {
      for (let held = carried.get(cells.length); held; held = carried.get(cells.length)) {
        cells.push(held.text)
        held.rows -= 1
        if (held.rows === 0) carried.delete(cells.length - 1)
      }
    }
    for (const cell of cellsOf(row)) {
      takeCarried()
      const text = cellText(cell, unitColumns.has(cells.length))
      const rows = Math.min(MOST_ROWS, Number(attribute(cell, 'rowspan')) || 1)
      const columns = Math.min(MOST_COLUMNS, Number(attribute(cell, 'colspan')) || 1)
      const isHead = text.length <= 20 && UNIT_COLUMN.test(text) && !/[、,，。]/.test(text)
      for (let column = 0; column < columns; column += 1) {
        if (isHead) unitColumns.add(cells.length)
        if (rows > 1) carried.set(cells.length, { text: column === 0 ? text : '', rows: rows - 1 })
        cells.push(column === 0 ? text : '')
      }
    }
    takeCarried()
    const line = cells.join('\t')
    length += line.length
    if (length > LONGEST_TEXT) throw new NotAPlanError('表格展开后过大，没有读取。')
    return line
  })
  return lines.join('\n')
}

/** What stays whole in a line: a number with its point and its 万 or 亿, a word of letters; a mark stays with what it ends. */
const WHOLE = /(?:\d[\d.]*[%万亿]*|[A-Za-z]+|[\s\S])[,。、;:!?)》”〕]*/g

/** A text in lines of so many characters, as a canvas wants it. */
export function broken(text: string, perLine: number): string {
  const most = Math.max(1, perLine)
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(WHOLE)) {
    if (line !== '' && line.length + piece.length > most) {
      lines.push(line)
      line = ''
    }
    line += piece
    // Longer than any line: it is cut after all.
    for (; line.length > most; line = line.slice(most)) lines.push(line.slice(0, most))
  }
  return [...lines, line].join('\n')
}

/** Lines that a text takes where each holds so many characters. */
export const linesOf = (text: string, perLine: number) => broken(text, perLine).split('\n').length

/** A text in lines as even as its words allow: no single letter left over in the last one. */
export function evenly(text: string, perLine: number): string {
  return broken(text, Math.ceil(text.length / linesOf(text, perLine)))
}

/** A text set upright, its columns from right to left, as the heads of a narrow table are printed. */
export function upright(text: string, columns: number): string {
  const letters = [...text]
  const perColumn = Math.ceil(letters.length / Math.max(1, columns))
  return letters
    .slice(0, perColumn)
    .map((_, row) =>
      Array.from(
        { length: columns },
        (_, at) => letters[(columns - 1 - at) * perColumn + row] ?? '\u3000',
      ).join(''),
    )
    .join('\n')
}

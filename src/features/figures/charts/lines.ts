/** What stays whole in a line: a number with its point, its 万 or 亿 and its 人次, a word of letters, a short bracket; a mark stays with what it ends. */
const WHOLE =
  /(?:\d[\d.]*[%万亿]*(?:人次)?|[A-Za-z]+|[(（][^()（）]{1,4}[)）]|[\s\S])[，,。、；;：:！!？?）)》”〕]*/g

/** Digits and Latin letters are hardly wider than half a Chinese one. */
const NARROW = /[\u0020-\u00b7]/
const NARROW_WIDTH = 0.6

/** How wide a text is, in Chinese letters. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? NARROW_WIDTH : 1), 0)

/** A text in lines no wider than so many Chinese letters, as a canvas wants it. */
export function broken(text: string, perLine: number): string {
  const most = Math.max(1, perLine)
  const lines: string[] = []
  let line = ''
  const add = (piece: string) => {
    if (line !== '' && widthOf(line) + widthOf(piece) > most) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  for (const [piece] of text.matchAll(WHOLE)) {
    // Wider than any line: it is cut after all.
    if (widthOf(piece) > most) [...piece].forEach(add)
    else add(piece)
  }
  return [...lines, line].join('\n')
}

/** Lines that a text takes where each holds so many letters. */
export const linesOf = (text: string, perLine: number) => broken(text, perLine).split('\n').length

/** A text in lines as even as its words allow: no single letter left over in the last one. */
export function evenly(text: string, perLine: number): string {
  return broken(text, Math.ceil(widthOf(text) / linesOf(text, perLine)))
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

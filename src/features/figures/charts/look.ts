/** Colours and sizes for a canvas, which knows no style sheet: the values of styles/tokens.scss. */
export interface Look {
  primary: string
  soft: string
  text: string
  secondary: string
  card: string
  line: string
  /** Text sizes (px), larger in 长辈版. */
  caption: number
  heading: number
}

const light = {
  primary: '#1b5fb8',
  soft: '#e9f1fb',
  text: '#16191d',
  secondary: '#474e57',
  card: '#ffffff',
  line: '#e3e7ec',
}
const dark = {
  primary: '#8ab8ff',
  soft: '#16263b',
  text: '#eceef1',
  secondary: '#bcc3cc',
  card: '#171b21',
  line: '#2a3038',
}

export function lookOf(isDark: boolean, textScale: number): Look {
  return { ...(isDark ? dark : light), caption: 13 * textScale, heading: 16 * textScale }
}

/** Lines that a text takes where each holds so many characters. */
export const linesOf = (text: string, perLine: number) =>
  Math.max(1, Math.ceil(text.length / Math.max(1, perLine)))

/** A text in lines, as a canvas wants it. */
export function broken(text: string, perLine: number): string {
  const lines = Array.from({ length: linesOf(text, perLine) }, (_, at) =>
    text.slice(at * perLine, (at + 1) * perLine),
  )
  return lines.join('\n')
}

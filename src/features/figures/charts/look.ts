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

/** A colour laid over another, so much of it (0 to 1); both `#rrggbb`. Solid, so that what is written on it keeps its own. */
export function mixed(over: string, under: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(over, at) * share + part(under, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

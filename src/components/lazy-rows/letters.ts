/** A row of a list is four lines high, and a line of a phone holds some 19 letters. */
export const rowsOfText = (text: string) => (Math.ceil(text.length / 19) + 0.5) / 4

/** A row has room for so many letters, in two lines or three. */
const ROOM = 60
/** So many more are as high as a row, and as dear to send. */
const ROW_LETTERS = 70

/** What the words of a row take beyond its room, in rows (weapp: a browser sends nothing): 500 letters are a piece of their own. */
export function rowsOfLetters(...texts: (string | null | undefined)[]): number {
  if (process.env.TARO_ENV !== 'weapp') return 0
  const letters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
  return Math.max(0, letters - ROOM) / ROW_LETTERS
}

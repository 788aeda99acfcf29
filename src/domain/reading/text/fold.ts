/**
 * One character to one character: full width, look-alikes and odd spaces become the plain form, so
 * that a rule is written once and offsets still hold in the source.
 */

const plainForms: Record<string, string> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\t': '\t',
  '∶': ':',
  '﹕': ':',
  '︰': ':',
  '﹙': '(',
  '﹚': ')',
  '〔': '〔',
  '﹒': '.',
  '﹔': ';',
  '﹐': ',',
  '､': '、',
  '﹑': '、',
  '︑': '、',
  '︐': ',',
  '︓': ':',
  '︔': ';',
  '︒': '。',
  '︵': '(',
  '︶': ')',
  '〖': '【',
  '〗': '】',
  '﹝': '〔',
  '﹞': '〕',
  '｡': '。',
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_OFFSET = 0xfee0

function foldCharacter(character: string): string {
  const plain = plainForms[character]
  if (plain !== undefined) return plain
  const code = character.charCodeAt(0)
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET)
  }
  return character
}

/** Same length as `text`, always. */
export function fold(text: string): string {
  return text.replace(/[^\x20-\x7e\u4e00-\u9fff\n、。]/g, foldCharacter)
}

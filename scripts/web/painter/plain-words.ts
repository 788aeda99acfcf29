/** Noncharacters: no text may hold them (Unicode 23.7), so no published one is taken for ours. */
const [OURS, PLAIN, END] = ['\uFDD0', '\uFDD1', '\uFDD2']
const BOTH = new RegExp(`${OURS}([^${PLAIN}]*)${PLAIN}([^${END}]*)${END}`, 'g')
const LABEL = new RegExp(` aria-label="([^"]*${OURS}[^"]*)"`, 'g')

/** A line may break here: where words are told apart the marks stand between them. */
const BREAK = /<wbr\/?>/g
const BREAK_AT_EDGE = /^<wbr\/?>|<wbr\/?>$/g

/**
 * Stands in for platform/display/use-plain-words where screens are painted as text: what is painted is everybody's, so
 * it takes both along, our words and how 长辈版 says them.
 */
export const usePlainWords = (plainly: (words: string) => string) => (words: string) => {
  const plain = plainly(words)
  return plain === words ? words : `${OURS}${words}${PLAIN}${plain}${END}`
}

/** Shows our words, each with how 长辈版 says them at hand: start-steps.js puts those in their place. */
export const withPlainWords = (markup: string): string =>
  markup
    .replace(LABEL, (_, label: string) => {
      return ` aria-label="${label.replace(BOTH, '$1')}" data-plain="${label.replace(BOTH, '$2')}"`
    })
    .replace(BOTH, (_, ours: string, plain: string) => {
      return `<span data-plain="${plain.replace(BREAK, '')}">${ours.replace(BREAK_AT_EDGE, '')}</span>`
    })

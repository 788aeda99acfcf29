import type { WholeWordsProps } from './whole-words.types'

/** A phone's own page breaks lines as it does. */
export function WholeWords({ text }: WholeWordsProps) {
  return <>{text}</>
}

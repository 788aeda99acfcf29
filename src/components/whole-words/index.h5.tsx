import { Fragment } from 'react'
import type { WholeWordsProps } from './whole-words.types'
import { wordsOf } from './words-of'
import './whole-words.scss'

/** Lines break between words, not in them. For titles and short advice: each word is a node. */
export function WholeWords({ text }: WholeWordsProps) {
  const words = wordsOf(text)
  if (!words) return <>{text}</>
  return (
    <span className='whole-words'>
      {words.map((word, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}

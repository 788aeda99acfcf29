import { useMemo, useState } from 'react'
import { findWords, type Hit } from '@/domain/reader/find-words'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'

/** A paragraph to bring into sight, or the place in it that was gone to: each asking is another object. */
export interface SoughtParagraph {
  at: number
  isHit?: boolean
}

/** The id of the place that was gone to. */
export const HIT_ID = 'hit'

export interface Find {
  typed: string
  change: (typed: string) => void
  hits: readonly Hit[]
  /** Which of the places was gone to; none until one is. */
  at: number | null
  go: (step: 1 | -1) => void
}

/** 查找 in a text: what is looked for, all its places, and which of them was gone to. */
export function useFind(
  paragraphs: readonly ReaderParagraph[],
  onSeek: (sought: SoughtParagraph) => void,
): Find {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const hits = useMemo(() => findWords(paragraphs, typed), [paragraphs, typed])
  return {
    typed,
    hits,
    at,
    change: (text) => {
      setAt(null)
      setTyped(text)
    },
    /** Round and round: after the last comes the first. */
    go: (step) => {
      if (hits.length === 0) return
      const from = at ?? (step === 1 ? -1 : 0)
      const next = (from + step + hits.length) % hits.length
      setAt(next)
      const hit = hits[next]
      if (hit) onSeek({ at: hit.paragraph, isHit: true })
    },
  }
}

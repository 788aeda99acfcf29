import type { ReactNode } from 'react'
import { Box, Words } from '@/platform/elements/elements'
import { WholeWords } from '../whole-words'
import './section.scss'

/** A heading, how many stand under it, and what stands under it. */
export function Section(props: {
  title: string
  count?: string
  note?: string
  isSticky?: boolean
  children: ReactNode
}) {
  const { title, count, note, isSticky, children } = props
  return (
    <Box as='section' className='section'>
      <Box className={isSticky ? 'section-head is-sticky' : 'section-head'}>
        <Box as='h2' className='section-title'>
          <WholeWords text={title} />
        </Box>
        {count && <Words className='section-count'>{count}</Words>}
      </Box>
      {note && (
        <Box as='p' className='section-note'>
          {note}
        </Box>
      )}
      {children}
    </Box>
  )
}

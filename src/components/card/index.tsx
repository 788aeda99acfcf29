import type { ReactNode } from 'react'
import { Box } from '@/platform/elements/elements'
import type { BoxTag } from '@/platform/elements/elements.types'
import './card.scss'

/** White paper with a hairline. */
export function Card({
  as = 'section',
  className = '',
  label,
  children,
}: {
  as?: BoxTag
  className?: string
  label?: string
  children: ReactNode
}) {
  return (
    <Box as={as} label={label} className={`card ${className}`}>
      {children}
    </Box>
  )
}

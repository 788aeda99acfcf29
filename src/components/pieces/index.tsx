import { Box, Words } from '@/platform/elements/elements'
import './pieces.scss'

/** Short facts one after the other, with a dot between two that stand in the same line. */
export function Pieces({ of, className = '' }: { of: readonly string[]; className?: string }) {
  return (
    <Box className={`pieces ${className}`}>
      {of.map((piece) => (
        <Words key={piece} className='piece'>
          {piece}
        </Words>
      ))}
    </Box>
  )
}

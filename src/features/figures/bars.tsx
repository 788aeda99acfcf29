import type { FigureGroup } from '@/domain/figures'
import { Box } from '@/platform/elements'
import './figures.scss'

/** Figures of one unit as bars; the words beside each bar are what a screen reader hears. */
export function Bars({ group }: { group: FigureGroup }) {
  const most = group.unit === '%' ? 100 : Math.max(...group.figures.map(({ amount }) => amount))
  return (
    <Box className='figure-box'>
      <Box as='h3' className='figure-label'>{`${group.sectionTitle}(${group.unit})`}</Box>
      {group.figures.map(({ id, label, value, amount }) => (
        <Box key={id} className='bar-row'>
          <Box>{`${value} · ${label}`}</Box>
          <Box className='bar-track' hidden>
            <Box className='bar-fill' style={{ width: `${(amount / most) * 100}%` }} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

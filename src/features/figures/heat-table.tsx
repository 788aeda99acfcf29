import type { HeatMap } from '@/domain/figures'
import { Box } from '@/platform/elements'
import './figures.scss'

/** Units × themes, in the document's order; the number stands in the cell, colour only helps. */
export function HeatTable({ heat }: { heat: HeatMap }) {
  return (
    <Box className='heat-scroll' focusable>
      <Box as='table' className='heat-table'>
        <Box as='thead'>
          <Box as='tr'>
            <Box as='th' className='heat-head'>
              单位
            </Box>
            {heat.themes.map(({ id, title }) => (
              <Box key={id} as='th' className='heat-cell'>
                {title}
              </Box>
            ))}
          </Box>
        </Box>
        <Box as='tbody'>
          {heat.units.map(({ id, name }, row) => (
            <Box key={id} as='tr'>
              <Box as='th' className='heat-head'>
                {name}
              </Box>
              {(heat.counts[row] ?? []).map((count, column) => (
                <Box
                  key={heat.themes[column]?.id}
                  as='td'
                  className={count > 0 ? 'heat-cell is-some' : 'heat-cell'}
                >
                  {count > 0 ? count : '—'}
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}

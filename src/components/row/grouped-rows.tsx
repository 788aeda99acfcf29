import { Box } from '@/platform/elements/elements'
import type { Route } from '@/platform/navigation/routes'
import { Card } from '../card'
import { WholeWords } from '../whole-words'
import { LinkRow } from './index'

interface GroupedRow {
  id: string
  to: Route
  title: string
  /** At the end of the line. */
  value?: string
  /** What it has in common with others: said once, above them. */
  group: string
}

/** Lines of a card under what they have in common, in the order in which that first comes. */
export function GroupedRows({ rows }: { rows: readonly GroupedRow[] }) {
  const groups = [...new Set(rows.map(({ group }) => group))]
  return (
    <Card as='div' className='row-card'>
      {groups.map((name) => (
        <Box key={name} className='row-group'>
          <Box as='h3' className='row-group-name'>
            <WholeWords text={name} />
          </Box>
          {rows
            .filter(({ group }) => group === name)
            .map(({ id, to, title, value }) => (
              <LinkRow key={id} to={to} title={title} value={value} />
            ))}
        </Box>
      ))}
    </Card>
  )
}

import { Box } from '@/platform/elements/elements'
import { Card } from '../card'
import { LazyRows } from '../lazy-rows'
import { WholeWords } from '../whole-words'
import { LINE } from '.'
import { LinkRows, rowsOfLink, type LinkItem } from './link-rows'

interface GroupedRow extends LinkItem {
  /** What it has in common with others: said once, above them. */
  group: string
}

const weightOf = ({ own }: { own: readonly GroupedRow[] }) =>
  LINE() + own.reduce((sum, one) => sum + rowsOfLink(one), 0)

/** Lines of a card under what they have in common, in the order in which that first comes. */
export function GroupedRows({ id, rows }: { id: string; rows: readonly GroupedRow[] }) {
  const names = [...new Set(rows.map(({ group }) => group))]
  const groups = names.map((name) => ({ name, own: rows.filter(({ group }) => group === name) }))
  return (
    <Card as='div' className='row-card'>
      <LazyRows
        id={id}
        items={groups}
        keyOf={({ name }) => name}
        row={({ name, own }) => (
          <Box className='row-group'>
            <Box as='h3' className='row-group-name'>
              <WholeWords text={name} />
            </Box>
            <LinkRows id={`${id}-${names.indexOf(name)}`} items={own} isFirst={false} />
          </Box>
        )}
        weightOf={weightOf}
        isFirst={false}
      />
    </Card>
  )
}

import type { OfficialDocument } from '@/contract'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { EmptyState } from '@/components/states'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useTaskListStore } from '../list/task-list-store'
import './reading-pane.scss'

const words = {
  task: {
    title: '在左边选一项任务',
    advice: '原文怎么写、由谁负责、何时完成、进展如何，都在这里读。',
  },
  unit: { title: '在左边选一个单位', advice: '它确定有哪些任务、可能有哪些，点开就看到。' },
}

/** Beside the list while nothing of it is open (wide windows): what to do, and the plan that it is of. */
export function ReadingPane({ document }: { document: OfficialDocument | null }) {
  const view = useTaskListStore((state) => state.view)
  return (
    <Box className='reading-pane'>
      <EmptyState icon='tasks' {...words[view === 'unit' ? 'unit' : 'task']} />
      {document && (
        <Card as='div' className='row-card'>
          <LinkRow
            to={routes.document(document.id)}
            icon='document'
            title='读原文'
            note={`《${document.title}》${document.number ?? ''}`}
          />
          <LinkRow to={routes.figures()} icon='chart' title='数说' note='附件里的数字和各项目标' />
        </Card>
      )}
    </Box>
  )
}

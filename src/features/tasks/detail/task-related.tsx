import type { RelatedTask, Task } from '@/contract'
import { GroupedRows } from '@/components/row/grouped-rows'
import { Section } from '@/components/section'
import { WholeWords } from '@/components/whole-words'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'

/** 智能标签: each opens what else names it. */
export function TaskTags({ tags }: Pick<Task, 'tags'>) {
  if (tags.length === 0) return null
  return (
    <Box className='task-tags' role='group' label='标签'>
      {tags.map((tag) => (
        <RouteLink key={tag} to={routes.search(tag)} className='task-tag' label={`搜索：${tag}`}>
          <WholeWords text={tag} />
        </RouteLink>
      ))}
    </Box>
  )
}

/** 关联推荐, under why. */
export function RelatedTasks({ related }: { related: readonly RelatedTask[] }) {
  if (related.length === 0) return null
  return (
    <Section title='相关任务' note='按原文用词与责任单位自动归集。'>
      <GroupedRows
        id='related-tasks'
        rows={related.map(({ taskId, taskNo, headline, reason }) => ({
          id: taskId,
          to: routes.task(taskId),
          title: headline === '' ? `第${taskNo}项` : `第${taskNo}项 ${headline}`,
          group: reason,
        }))}
      />
    </Section>
  )
}

import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/states'
import type { OfficialDocument, Task } from '@/contract'
import { useBindingStore } from '@/features/identity/binding-store'
import { ReportEntry } from '@/features/updates/report/report-entry'
import { TaskUpdates } from '@/features/updates/task-updates'
import type { useReply } from '@/platform/api/reply/use-reply'
import { routes } from '@/platform/navigation/routes'

/** 进展: what each unit says, and what one of its officials may do. */
export function Progress(props: {
  task: Task
  document: OfficialDocument
  said: ReturnType<typeof useReply<'getTask'>>
}) {
  const { task, document, said } = props
  const bindings = useBindingStore((state) => state.bindings)
  const { updates = [], acceptances = [] } = said.reply ?? {}
  return (
    <Section title='进展' note='各单位自己的说法，分行并列，不合并。'>
      {!said.reply && said.isLoading ? (
        <Skeleton rows={1} />
      ) : (
        <TaskUpdates
          task={task}
          updates={updates}
          acceptances={acceptances}
          ownUnitIds={bindings.map(({ unitId }) => unitId)}
        />
      )}
      <Card as='div' className='row-card'>
        <ReportEntry
          task={task}
          document={document}
          bindings={bindings}
          acceptances={acceptances}
          onAccepted={said.reload}
        />
        <LinkRow icon='report' to={routes.correction(task.id)} title='纠错：这里与原文不一致' />
      </Card>
    </Section>
  )
}

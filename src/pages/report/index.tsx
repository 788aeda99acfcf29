import * as v from 'valibot'
import {
  endpoints,
  etagOfUpdate,
  Identifier,
  type OfficialDocument,
  type Task,
  type TaskUpdate,
} from '@/contract'
import { Screen } from '@/components/screen'
import { EmptyState, Skeleton } from '@/components/states'
import { useBindingStore } from '@/features/identity/binding-store'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { documentIdOf, usePlan } from '@/features/tasks/use-plan'
import { fieldsOf, NO_FIELDS } from '@/features/updates/report/draft'
import { ReportForm } from '@/features/updates/report/report-form'
import { Box } from '@/platform/elements/elements'
import { goBack, openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import '@/components/form/form.scss'

const ReportRoute = v.object({
  id: Identifier,
  unitId: v.optional(Identifier),
  updateId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))),
})

function ReportContent(props: {
  task: Task
  document: OfficialDocument
  unitId: string | undefined
  update: TaskUpdate | null
}) {
  const { task, document, unitId, update } = props
  const bindings = useBindingStore((state) => state.bindings)
  const binding = bindings.find((one) => one.unitId === unitId) ?? bindings[0]
  if (!binding || (unitId && binding.unitId !== unitId)) {
    return (
      <EmptyState
        title='还没有绑定这个单位'
        advice='进展由责任单位报告。请先用发布单位给的邀请码绑定。'
        action={{ text: '输入邀请码', onPress: () => void openRoute(routes.invitation()) }}
      />
    )
  }
  return (
    <>
      <Box as='p' className='page-note'>{`第${task.no}项 ${task.headline} · ${binding.name}`}</Box>
      <ReportForm
        start={{
          taskId: task.id,
          taskTitle: `第${task.no}项 ${task.headline}`,
          documentId: document.id,
          unitId: binding.unitId,
          unitName: binding.name,
          corrects: update && { id: update.id, etag: etagOfUpdate(update) },
          fields: update ? fieldsOf(update) : NO_FIELDS,
          savedAt: 0,
          waitsFor: '',
        }}
        issuedOn={document.issuedOn}
        onSent={() => void goBack()}
      />
    </>
  )
}

function ReportScreen({ id, unitId, updateId }: v.InferOutput<typeof ReportRoute>) {
  const plan = usePlan(documentIdOf(id))
  const shown = useReply<'getUpdate'>(endpoints.getUpdate, updateId ? { id: updateId } : null)
  const task = plan.document?.tasks.find((one) => one.id === id)
  const title = updateId ? '更正进展' : '报告进展'
  const isWaiting = updateId !== undefined && !shown.reply && !shown.error
  return (
    <Screen title={title}>
      <Box as='h1' className='visually-hidden'>
        {title}
      </Box>
      <PlanFrame plan={plan} missing='task'>
        {(document) => {
          if (!task || shown.error?.isNotFound) return <BadLink kind='task' />
          if (isWaiting) return <Skeleton />
          return (
            <ReportContent
              task={task}
              document={document}
              unitId={unitId}
              update={shown.reply?.update ?? null}
            />
          )
        }}
      </PlanFrame>
    </Screen>
  )
}

/** 报告进展 — an official says, for her unit, what has moved. */
export default function ReportPage() {
  const params = useRouteParams(ReportRoute)
  if (params) return <ReportScreen {...params} />
  return (
    <Screen title='报告进展'>
      <BadLink kind='task' />
    </Screen>
  )
}

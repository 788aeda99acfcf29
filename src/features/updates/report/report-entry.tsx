import { useState } from 'react'
import {
  endpoints,
  type Acceptance,
  type OfficialDocument,
  type Task,
  type UnitBinding,
} from '@/contract'
import { LinkRow } from '@/components/row'
import { certaintyOf } from '@/domain/updates'
import { Box, Pressable } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import { routes } from '@/platform/navigation/routes'
import '@/components/form/form.scss'

/** What an official may do with a task, for each of her units that it concerns: report, or accept first. */
export function ReportEntry(props: {
  task: Task
  document: OfficialDocument
  bindings: readonly UnitBinding[]
  acceptances: readonly Acceptance[]
  onAccepted: () => void
}) {
  const { task, document, bindings, acceptances, onAccepted } = props
  const [isBusy, setBusy] = useState(false)
  const accept = async ({ unitId, name }: UnitBinding) => {
    setBusy(true)
    try {
      await request<'acceptTask'>(endpoints.acceptTask, { id: task.id, unitId })
      say(`${name}已认领这项任务`)
      onAccepted()
    } catch (cause) {
      const { title, advice } = asRequestError(cause)
      say(`${title}：${advice}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {bindings.map((binding) => {
        const { unitId, name } = binding
        const certainty = certaintyOf(document, task.id, unitId)
        const isAccepted = acceptances.some((one) => one.unitId === unitId)
        if (certainty === 'none') return null
        if (certainty === 'certain' || isAccepted) {
          return (
            <LinkRow
              key={unitId}
              icon='edit'
              to={routes.report(task.id, unitId)}
              title={`以${name}报告进展`}
            />
          )
        }
        return (
          <Box key={unitId}>
            <Box className='form-hint'>
              {`文件只写了“相关”单位；${name}先认领，才能报告这项任务。`}
            </Box>
            <Pressable
              className='text-button'
              disabled={isBusy}
              onPress={() => void accept(binding)}
            >
              {`${name}认领这项任务`}
            </Pressable>
          </Box>
        )
      })}
    </>
  )
}

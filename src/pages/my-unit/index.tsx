import { useState } from 'react'
import { endpoints } from '@/contract'
import { Screen } from '@/components/screen'
import { ErrorState, Skeleton } from '@/components/states'
import { Bindings } from '@/features/identity/bindings'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { MyUnits } from '@/features/identity/my-units'
import { UnitPicker } from '@/features/identity/unit-picker'
import { Box } from '@/platform/elements/elements'
import { useReply } from '@/platform/api/reply/use-reply'
import '@/components/form/form.scss'

/** 我的单位 — picked on the device, without log-in; and the units that one may report for. */
export default function MyUnitPage() {
  const { reply, error, reload } = useReply<'listUnits'>(endpoints.listUnits, {})
  const unitIds = useMyUnitStore((state) => state.unitIds)
  const [hadUnits] = useState(unitIds.length > 0)
  return (
    <Screen title='我的单位'>
      <Box as='h1' className='visually-hidden'>
        我的单位
      </Box>
      {!reply && error && <ErrorState error={error} onRetry={reload} />}
      {!reply && !error && <Skeleton />}
      {reply && hadUnits && <MyUnits units={reply.units} />}
      {reply && <UnitPicker units={reply.units} />}
      {/* Below: a card that appeared above would push the row away under the finger that picked it. */}
      <Box>{reply && !hadUnits && <MyUnits units={reply.units} />}</Box>
      {/* For few; not while the list is on its way: it would be pushed down under a reader's finger. */}
      {(reply || error) && <Bindings />}
    </Screen>
  )
}

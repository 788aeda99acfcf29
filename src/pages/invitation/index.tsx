import { useState } from 'react'
import * as v from 'valibot'
import { readInvitationScene, writeInvitationCode, type UnitBinding } from '@/contract'
import { Screen } from '@/components/screen'
import { EmptyState } from '@/components/states'
import { InvitationForm } from '@/features/identity/invitation-form'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { Box } from '@/platform/elements/elements'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import '@/components/form/form.scss'

/** WeChat hands over the scene of the QR code; on the web it is a parameter of the same name. */
const InvitationRoute = v.object({ scene: v.optional(v.string(), '') })

/** 邀请码 — binds this person to a unit, once. */
export default function InvitationPage() {
  const params = useRouteParams(InvitationRoute)
  const [bound, setBound] = useState<UnitBinding | null>(null)
  const { unitIds, toggle } = useMyUnitStore()
  const code = readInvitationScene(params?.scene ?? '')
  const finish = (binding: UnitBinding) => {
    if (!unitIds.includes(binding.unitId)) toggle(binding.unitId)
    setBound(binding)
  }
  return (
    <Screen title='邀请码'>
      <Box as='h1' className='visually-hidden'>
        邀请码
      </Box>
      {bound ? (
        <EmptyState
          icon='check'
          title={`已绑定${bound.name}`}
          advice='打开本单位的任务，就能报告进展。随时可在“我的单位”退出。'
          action={{
            text: '看本单位的任务',
            onPress: () => void openRoute(routes.unit(bound.unitId)),
          }}
        />
      ) : (
        <>
          <Box as='p' className='page-note'>
            邀请码由发布单位发给责任单位，只能用一次。绑定不需要姓名和手机号。
          </Box>
          <InvitationForm code={code ? writeInvitationCode(code) : ''} onBound={finish} />
        </>
      )}
    </Screen>
  )
}

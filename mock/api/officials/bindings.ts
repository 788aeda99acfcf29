import { problems, readInvitationCode } from '../../../src/contract'
import type { Handlers } from '../handler'
import { nameOf, nowOf } from './places'

/** 演示邀请码, in the embedded build only: DEMO0-00000-00000-00001 speaks for 市旅游局, …2 for 黄浦区. */
const DEMO_INVITATIONS: Record<string, string> = {
  DEM00000000000000001: 'lvyou-ju',
  DEM00000000000000002: 'huangpu',
}

/** Speaking for a unit, on this device. */
export const bindingHandlers = {
  bindUnit({ body }, state) {
    const { bindings } = state.officials
    const unitId = DEMO_INVITATIONS[readInvitationCode(body.code) ?? '']
    if (unitId === undefined) return problems.badInvitation()
    const known = bindings.find((binding) => binding.unitId === unitId)
    if (known) return known
    const binding = { unitId, name: nameOf(unitId), since: nowOf(state) }
    bindings.push(binding)
    return binding
  },
  leaveUnit({ params }, { officials }) {
    const left = officials.bindings.filter(({ unitId }) => unitId !== params.unitId)
    if (left.length === officials.bindings.length) return problems.notFound('绑定的单位')
    officials.bindings = left
    return { done: true }
  },
} satisfies Handlers

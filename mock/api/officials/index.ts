import { problems } from '../../../src/contract'
import type { Handlers } from '../handler'
import { bindingHandlers } from './bindings'
import { documentOf, nowOf } from './places'
import { reportHandlers } from './reports'
import { saidHandlers } from './said'

export const officialHandlers = {
  ...saidHandlers,
  ...bindingHandlers,
  ...reportHandlers,
  reportCorrection({ params }, state) {
    if (!documentOf(String(params.id))) return problems.notFound('任务')
    state.officials.corrections += 1
    const id = `device-${state.officials.corrections}`
    return { correction: { id, receivedAt: nowOf(state), state: 'received' as const } }
  },
} satisfies Handlers

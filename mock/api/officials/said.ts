import { problems } from '../../../src/contract'
import { progressOf, reportedDuesOf } from '../../../src/domain/updates'
import type { Handlers } from '../handler'
import { documents, units } from '../replies'
import { shownAcceptances, shownUpdates } from './state'

/** What units have said, for anyone to read. */
export const saidHandlers = {
  getUpdate({ params }, state) {
    const update = shownUpdates(state).find(({ id }) => id === params.id)
    return update ? { update } : problems.notFound('进展')
  },
  listUnitUpdates({ params, query }, state) {
    if (!units.some(({ id }) => id === params.id)) return problems.notFound('单位')
    const own = <Said extends { unitId: string }>(all: Said[]) =>
      all.filter(({ unitId }) => unitId === params.id)
    const size = typeof query.limit === 'number' ? query.limit : 50
    return {
      updates: own(shownUpdates(state)).slice(0, size),
      acceptances: own(shownAcceptances(state)),
    }
  },
  getProgress({ params }, state) {
    const document = documents.find(({ id }) => id === params.id)
    return document ? progressOf(document, shownUpdates(state)) : problems.notFound('文件')
  },
  listReportedDues({ params }, state) {
    const document = documents.find(({ id }) => id === params.id)
    if (!document) return problems.notFound('文件')
    return { dues: reportedDuesOf(document.tasks, shownUpdates(state)) }
  },
} satisfies Handlers

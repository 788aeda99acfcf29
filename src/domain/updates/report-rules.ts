import type { OfficialDocument, UpdateContent } from '../../contract'

/** Where a report contradicts itself, in the form of problem details; empty where it does not. */
export function faultsOfReport(
  report: UpdateContent,
  documents: readonly Pick<OfficialDocument, 'id' | 'issuedOn'>[],
  taskDocumentId: string,
): { path: string; message: string }[] {
  const { stage, percent, evidence, dueOn, milestone } = report
  const faults: { path: string; message: string }[] = []
  const fault = (path: string, message: string) => faults.push({ path: `body.${path}`, message })
  if (stage === 'completed' && evidence.length === 0) {
    fault('evidence', '报告“已完成”须附依据：公开链接或文件引文')
  }
  if (percent !== null && stage === 'completed' && percent < 100) {
    fault('percent', '“已完成”的百分比应是 100，或不填')
  }
  if (percent !== null && stage === 'not_started' && percent > 0) {
    fault('percent', '“未开始”的百分比应是 0，或不填')
  }
  if (percent === 100 && stage !== 'completed') fault('percent', '百分比是 100 时阶段应为“已完成”')
  const issuedOn = documents.find(({ id }) => id === taskDocumentId)?.issuedOn ?? null
  if (issuedOn !== null && dueOn !== null && dueOn < issuedOn) {
    fault('dueOn', `时限不能早于文件印发日（${issuedOn}）`)
  }
  if (issuedOn !== null && milestone && milestone.on < issuedOn) {
    fault('milestone.on', `节点不能早于文件印发日（${issuedOn}）`)
  }
  return faults
}

/** Which citations do not stand in their document to the letter; a quotation that is none is refused. */
export function misquoted(
  { evidence }: Pick<UpdateContent, 'evidence'>,
  textOf: (documentId: string) => string | null,
): { path: string; message: string }[] {
  return evidence.flatMap((one, at) => {
    if (!('quote' in one)) return []
    const text = textOf(one.documentId)
    if (text?.includes(one.quote)) return []
    return [{ path: `body.evidence.${at}.quote`, message: '引文与文件原文不一致' }]
  })
}

/** Every change that an official, or anyone, may try. */
export type OfficialWrite = 'report' | 'revise' | 'accept' | 'leave' | 'correct'

/** Who tries: nobody in particular (no session), or a person with the units that she speaks for. */
export interface Actor {
  isPerson: boolean
  unitIds: readonly string[]
}

/** What is tried: for which unit, and how sure it is that the task is that unit's. */
export interface Attempt {
  write: OfficialWrite
  unitId: string | null
  /** `none`: the document does not give the task to this unit at all. */
  certainty: 'certain' | 'possible' | 'none'
  isAccepted: boolean
}

export type Refusal = 'no_session' | 'not_your_unit' | 'not_its_task' | 'not_accepted'

export const refusalWords: Record<Refusal, string> = {
  no_session: '会话已失效或未提供，请重新打开页面。',
  not_your_unit: '只能以本人绑定的单位报告；请先用邀请码绑定该单位。',
  not_its_task: '文件没有把这项任务交给该单位，不能报告或认领。',
  not_accepted: '文件只写了“相关”单位。请先由本单位认领这项任务，再报告进展。',
}

/**
 * Who may do what; null where it is allowed. Anyone may point out an error; an official speaks for
 * her own unit only, on tasks that are certainly the unit's, or that the unit has accepted.
 */
export function refusalOf(actor: Actor, attempt: Attempt): Refusal | null {
  if (attempt.write === 'correct') return null
  if (!actor.isPerson) return 'no_session'
  if (attempt.unitId === null || !actor.unitIds.includes(attempt.unitId)) return 'not_your_unit'
  if (attempt.write === 'leave') return null
  if (attempt.certainty === 'none') return 'not_its_task'
  if (attempt.write === 'accept' || attempt.certainty === 'certain') return null
  return attempt.isAccepted ? null : 'not_accepted'
}

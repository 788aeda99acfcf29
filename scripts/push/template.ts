/** The template of the demonstration, the bench and the kills; a real one is set by WECHAT_TEMPLATES. */
export const DEADLINE_TEMPLATE = {
  id: 'T-deadline',
  kind: 'deadline' as const,
  longTerm: false,
  fields: { thing1: 'title' as const, date2: 'dueOn' as const, phrase3: 'basis' as const },
}

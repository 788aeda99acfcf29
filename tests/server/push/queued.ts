import { pushStatus } from '../../../server/src/admin/jobs-command'
import { sayDueReminders } from '../../../server/src/services/messages/say-reminders'
import type { Stage } from './push-stage'

/** How many pushes are in each state. */
export async function statesOf(stage: Stage) {
  const { pushes } = await pushStatus(stage.runtime)
  return Object.fromEntries(pushes.map(({ state, count }) => [state, count]))
}

/** So many people with leave to push to them, and a reminder of each that is due. */
export async function queueOn(stage: Stage, count: number, credits = 1) {
  const { body } = await stage.ask('GET', '/v1/documents')
  const theme = { kind: 'theme' as const, id: `${JSON.parse(body).documents[0].id}-1-1` }
  const document = await stage.ask('GET', `/v1/documents/${JSON.parse(body).documents[0].id}`)
  theme.id = JSON.parse(document.body).document.parts[0].themes[0].id
  const tokens: string[] = []
  for (let n = 0; n < count; n += 1) {
    const token = await stage.wechatPerson(`o${n}`, credits)
    await stage.follow(token, theme)
    tokens.push(token)
  }
  stage.goTo('2015-12-01T09:00:00+08:00')
  await sayDueReminders(stage.runtime)
  return tokens
}

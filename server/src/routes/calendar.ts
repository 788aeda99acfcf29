import { answerProblem } from '../http/answer'
import { problems } from '../../../src/contract'
import { readCalendar } from '../services/people/my-data'
import type { PlainRoutes } from '.'

/** A calendar that phones and Outlook subscribe to; whoever has the address reads it, until it is revoked. */
export const calendarRoutes: PlainRoutes = (app, runtime) => {
  app.get('/v1/calendar/:file', async (context) => {
    const secret = /^([\w-]{32})\.ics$/.exec(context.req.param('file'))?.[1]
    const calendar = secret === undefined ? null : await readCalendar(runtime, secret)
    if (calendar === null) return answerProblem(problems.notFound('日历'))
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'inline; filename="tasks.ics"',
    })
  })
}

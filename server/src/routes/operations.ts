import { isMigrated } from '../database/migrate'
import { answerPublic } from '../http/answer'
import { encodeBody } from '../http/encodings'
import { metricsText } from '../http/metrics'
import { openApi } from '../openapi'
import { pushMetricsText } from '../services/pushes/push-metrics'
import type { PlainRoutes } from '.'

/** For load balancers and monitors: alive, ready, counted; and the contract itself. */
export const operationsRoutes: PlainRoutes = (app, { database, db, log }) => {
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', async (context) => {
    try {
      await database.ping()
      if (await isMigrated(db)) return context.json({ status: 'ready' })
      return context.json({ status: 'not migrated' }, 503, { 'retry-after': '5' })
    } catch (err) {
      log.warn({ err }, 'not ready')
      return context.json({ status: 'database away' }, 503, { 'retry-after': '5' })
    }
  })
  app.get('/metrics', async (context) => {
    // The process is counted even while the database is away.
    const pushes = await pushMetricsText(db).catch(() => '')
    return context.text(metricsText() + pushes, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
  const contract = encodeBody(JSON.stringify(openApi()))
  app.get('/v1/openapi.json', (context) =>
    answerPublic(contract, {
      acceptEncoding: context.req.header('accept-encoding'),
      ifNoneMatch: context.req.header('if-none-match'),
    }),
  )
}

import { Hono, type Context } from 'hono'
import { problems } from '../../src/contract'
import { answerProblem } from './http/answer'
import { contractRoute } from './http/contract-route'
import { countRequest } from './http/metrics'
import { knownPlaces } from './http/painted/known-place'
import { pagePainter } from './http/painted/painted-page'
import { isDatabaseAway } from './http/refusal'
import { addressOf } from './http/request/address'
import { requestIdOf } from './http/request/request-id'
import { safety } from './http/safety'
import { plainRoutes } from './routes'
import { webRoutes } from './routes/web'
import type { Runtime } from './runtime'

/**
 * The whole HTTP API over a runtime, and the web page of the folder `web` where it is given. Try it
 * with `app.request()`; `main.ts` listens.
 */
export function createApp(runtime: Runtime, web: string | null = null): Hono {
  const { log } = runtime
  const app = new Hono()

  app.use(async (context, next) => {
    const requestId = requestIdOf(context.req.header('x-request-id'))
    const started = performance.now()
    await next()
    context.header('x-request-id', requestId)
    const { status } = context.res
    countRequest(context.req.method, status, performance.now() - started)
    const level = status >= 500 ? 'error' : context.req.method === 'GET' ? 'debug' : 'info'
    log[level](
      {
        requestId,
        method: context.req.method,
        path: context.req.path,
        status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  })

  app.use(safety(runtime.config))
  for (const add of plainRoutes) add(app, runtime)
  if (web !== null) {
    const paint = pagePainter(runtime, web)
    const isKnown = knownPlaces(runtime)
    const of = (context: Context) => addressOf(context, runtime.config.trustedHops)
    webRoutes(
      app,
      web,
      ({ screen, id }, context) => paint(screen, id, of(context)),
      (place, context) => isKnown(place, of(context)),
    )
  }
  app.all('*', contractRoute(runtime))

  app.onError((err, context) => {
    if (isDatabaseAway(err)) {
      log.warn({ err, path: context.req.path }, 'database away')
      return answerProblem(problems.unavailable())
    }
    log.error({ err, path: context.req.path }, 'fault')
    return answerProblem({
      type: 'about:blank',
      title: '服务器出错',
      status: 500,
      detail: '请稍后重试。',
    })
  })
  return app
}

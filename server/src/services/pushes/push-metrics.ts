import type { Db } from '../../database/schema'
import { countFailures, countPushes } from '../../repositories/messages/push-tally'

/** The queue in Prometheus' words: dead letters and refusals by code, and nobody's name. */
export async function pushMetricsText(db: Db): Promise<string> {
  const states = await countPushes(db)
  const failures = await countFailures(db)
  return [
    '# TYPE pushes gauge',
    ...states.map(
      ({ channel, state, count }) => `pushes{channel="${channel}",state="${state}"} ${count}`,
    ),
    '# TYPE push_failures gauge',
    ...failures.map(
      ({ channel, state, errcode, count }) =>
        `push_failures{channel="${channel}",state="${state}",errcode="${errcode ?? ''}"} ${count}`,
    ),
    '',
  ].join('\n')
}

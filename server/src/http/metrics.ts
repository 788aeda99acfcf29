/** Upper bounds of the time that a request takes (s). */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

const requests = new Map<string, number>()
const buckets: number[] = BOUNDS.map(() => 0)
let total = 0
let seconds = 0

/** Counts one request of this process. Addresses are not counted apart: what is read is nobody's to know. */
export function countRequest(method: string, status: number, ms: number): void {
  const key = `method="${/^[A-Z]{3,7}$/.test(method) ? method : 'OTHER'}",status="${status}"`
  requests.set(key, (requests.get(key) ?? 0) + 1)
  total += 1
  seconds += ms / 1000
  BOUNDS.forEach((bound, at) => {
    if (ms / 1000 <= bound) buckets[at] = (buckets[at] ?? 0) + 1
  })
}

/** Prometheus text format. */
export function metricsText(): string {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    '# TYPE http_requests_total counter',
    ...[...requests].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
    '# TYPE http_request_duration_seconds histogram',
    ...BOUNDS.map(
      (bound, at) => `http_request_duration_seconds_bucket{le="${bound}"} ${buckets[at]}`,
    ),
    `http_request_duration_seconds_bucket{le="+Inf"} ${total}`,
    `http_request_duration_seconds_sum ${seconds}`,
    `http_request_duration_seconds_count ${total}`,
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${rss}`,
    '# TYPE process_heap_used_bytes gauge',
    `process_heap_used_bytes ${heapUsed}`,
    '# TYPE process_uptime_seconds counter',
    `process_uptime_seconds ${Math.round(process.uptime())}`,
    '',
  ].join('\n')
}

import type { Runtime } from '../runtime'
import { startPushJobs } from './push-jobs'

export interface Jobs {
  /** Finishes what is under way, and takes no more. */
  stop: () => Promise<void>
}

/** One kind of work done apart from requests; started with the process that does jobs. */
export type StartJob = (runtime: Runtime) => Promise<Jobs>

/** Each area adds its own. */
const startJob: readonly StartJob[] = [startPushJobs]

/** Starts all jobs in this process: the server's own, or `npm run start:worker`. */
export async function startJobs(runtime: Runtime): Promise<Jobs> {
  const started: Jobs[] = []
  for (const start of startJob) started.push(await start(runtime))
  return {
    async stop() {
      for (const jobs of started.reverse()) await jobs.stop()
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { faultWords } from '../../../../src/domain/posts'
import { listPosts } from '../../repositories/content/posts'
import type { Runtime } from '../../runtime'
import { publishPosts } from '../publishing/publish-posts'

const POSTS = path.resolve(__dirname, '../../../../mock/posts')
const EVER = '9999-12-31T00:00:00.000Z'

/** Publishes the posts that come with the program, where there is none yet. Nobody is told of them. */
export async function publishFirstPosts(runtime: Runtime): Promise<void> {
  if ((await listPosts(runtime.db, { until: EVER, limit: 1 })).length > 0) return
  const files = readdirSync(POSTS)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: name, markdown: readFileSync(path.join(POSTS, name), 'utf8') }))
  const { faults } = await publishPosts(runtime, files, { isTold: true })
  // A correction of the plan may leave them behind: the server starts all the same.
  if (faults.length > 0) runtime.log.warn({ faults: faults.map(faultWords) }, 'first posts refused')
}

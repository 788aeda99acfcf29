import * as v from 'valibot'
import type { Runtime } from '../runtime'
import { publishPosts, withdrawPosts } from '../services/publishing/publish-posts'

const PublishInput = v.strictObject({
  files: v.array(v.strictObject({ file: v.string(), markdown: v.string() })),
  revise: v.boolean(),
})
const WithdrawInput = v.strictObject({ ids: v.array(v.string()) })

/** What the publisher does about posts. */
export const postCommands = {
  'publish-posts'(runtime: Runtime, input: unknown) {
    const { files, revise } = v.parse(PublishInput, input)
    return publishPosts(runtime, files, { revise })
  },
  async 'withdraw-posts'(runtime: Runtime, input: unknown) {
    const { ids } = v.parse(WithdrawInput, input)
    return { posts: await withdrawPosts(runtime, ids), faults: [] }
  },
}

import type { Ask } from './reading/ask'
import { describeRefusals } from './reading/refusals'
import { describeReplies } from './reading/replies'
import { describeSearching } from './reading/searching'

export type { ApiReply, Ask } from './reading/ask'

/** The one contract suite: what differs between two implementations under it is a bug. */
export function describeContract(name: string, ask: Ask): void {
  describe(`the contract, kept by ${name}`, () => {
    describeReplies(ask)
    describeRefusals(ask)
    describeSearching(ask)
  })
}

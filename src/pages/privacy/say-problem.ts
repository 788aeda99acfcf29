import { asRequestError } from '@/platform/api/reply/load-reply'
import { say } from '@/platform/device/feedback'

/** Says what went wrong and what to do. */
export function sayProblem(cause: unknown) {
  const { title, advice } = asRequestError(cause)
  say(`${title}。${advice}`)
}

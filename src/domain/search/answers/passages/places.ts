import type { Task } from '../../../../contract'

/** Where in its document's source a task stands (`place` of a citation). */
export const placeOf = ({ seq }: Pick<Task, 'seq'>) => `task:${seq}`

/** Places in the attachment that stands at `at`; they count from 1, as blocks of the source do. */
export const placesIn = (at: number) => ({
  start: `attachment:${at + 1}`,
  end: `closing:${at + 1}`,
  section: (part: number, section: number) => `section:${at + 1}.${part + 1}.${section + 1}`,
})

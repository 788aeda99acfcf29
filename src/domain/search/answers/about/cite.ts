import type { Citation, OfficialDocument, Task } from '../../../../contract'
import { placeOf } from '../passages/places'

/** Words of a task, with where it stands. */
export const cite = (task: Task, quote: string): Citation => ({
  kind: 'task',
  documentId: task.documentId,
  taskNo: task.no,
  taskId: task.id,
  quote,
  place: placeOf(task),
})

/** `place`: of words that may stand elsewhere too. */
export const citeDocument = (
  { id }: OfficialDocument,
  quote: string,
  place?: string,
): Citation => ({
  kind: 'document',
  documentId: id,
  quote,
  ...(place === undefined ? {} : { place }),
})

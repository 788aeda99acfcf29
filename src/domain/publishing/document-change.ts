import type { OfficialDocument, Task } from '../../contract'

/** What a new version changes for readers; task ids are those of the new version, or of the old for `removed`. */
export interface DocumentChange {
  added: string[]
  removed: string[]
  changed: { id: string; fields: ('text' | 'units' | 'due' | 'place')[] }[]
}

function fieldsChanged(one: Task, other: Task): DocumentChange['changed'][number]['fields'] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(one.text === other.text ? [] : ['text' as const]),
    ...(same(one.units, other.units) ? [] : ['units' as const]),
    ...(same([one.dueOn, one.dueBasis], [other.dueOn, other.dueBasis]) ? [] : ['due' as const]),
    ...(same([one.themeId, one.no], [other.themeId, other.no]) ? [] : ['place' as const]),
  ]
}

/** Compares two versions of a document whose ids were kept (`keepIds`). */
export function documentChange(
  before: OfficialDocument | null,
  next: OfficialDocument,
): DocumentChange {
  const old = new Map((before?.tasks ?? []).map((task) => [task.id, task]))
  const ids = new Set(next.tasks.map(({ id }) => id))
  return {
    added: next.tasks.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: [...old.keys()].filter((id) => !ids.has(id)),
    changed: next.tasks.flatMap((task) => {
      const was = old.get(task.id)
      const fields = was ? fieldsChanged(was, task) : []
      return fields.length > 0 ? [{ id: task.id, fields }] : []
    }),
  }
}

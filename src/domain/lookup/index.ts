import type { OfficialDocument, Task, Unit } from '../../contract'

/** What one line of words asks for: a task by its number, or a unit by a name people use. */
export type Lookup = { kind: 'task'; task: Task } | { kind: 'unit'; unit: Unit } | null

const TASK_NUMBER = /^(?:第)?(\d{1,4})(?:项|号)?(?:任务)?$/

const namesOf = ({ name, aliases }: Unit) => [name, ...aliases]

/** 便民即时查询: number → task, name → unit. Null rather than a guess where nothing fits. */
export function lookUp(document: OfficialDocument, asked: string): Lookup {
  const words = asked.normalize('NFKC').replace(/\s/g, '')
  const number = TASK_NUMBER.exec(words)?.[1]
  if (number) {
    const task = document.tasks.find(({ no }) => no === Number(number))
    return task ? { kind: 'task', task } : null
  }
  if (words.length < 2) return null
  const whole = document.units.find((unit) => namesOf(unit).includes(words))
  // Part of a name counts only where it is part of one unit's.
  const near = document.units.filter((unit) =>
    namesOf(unit).some((name) => name.includes(words) || words.includes(name)),
  )
  const unit = whole ?? (near.length === 1 ? near[0] : undefined)
  return unit ? { kind: 'unit', unit } : null
}

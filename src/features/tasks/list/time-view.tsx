import type { OfficialDocument, Task } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { Section } from '@/components/section'
import { isPlanOver, timelineOf, type DueGroup } from '@/domain/listing'
import { TaskList } from '../cards/task-list'
import { dayWords } from '@/domain/calendar/words'
import { basisWords } from '@/domain/listing/basis-words'
import type { DatedTask } from '@/domain/updates'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import type { PartPlace } from './unit-parts'
import { PlanOver } from '../plan-over'
import { dueWords, reporterWords, strengthWords } from '../words'

function titleOf(on: string | null, basis: Task['dueBasis'], own: readonly DatedTask[]): string {
  if (on === null) return '没有写明期限'
  const said = own.flatMap(({ reported = [] }) => reported.filter((due) => due.on === on))
  return `${dayWords(on)}（${basis === 'reported' ? reporterWords(said) : basisWords[basis]}）`
}

/** In the words of a card: what the head has said already (a card says it only where its own is another). */
const saidBy = (title: string, { on, basis }: DueGroup) =>
  on === null ? dueWords({ dueOn: null, dueBasis: basis }) : title

function noteOf({ commitment: { quote, strength } }: Task): string | undefined {
  return quote ? `${strengthWords[strength]}：“${quote}”` : undefined
}

/** A head, its note, and the room that its tasks keep. */
const rowsOfDate = () => 1.25

/** Tasks by date and by where the date comes from; when all coincide it says so. */
export function TimeView(props: {
  document: OfficialDocument
  tasks: readonly Task[]
  today: string | null
  /** Where they are not all that is shown. */
  place?: PartPlace
}) {
  const { document, tasks, today } = props
  const { id, total, isFirst } = props.place ?? { id: '', total: tasks.length, isFirst: true }
  const plain = usePlainWords(plainly)
  const { groups, isOneDate } = timelineOf(tasks)
  const sayStrength = (task: Task) => {
    const words = noteOf(task)
    return words && plain(words)
  }
  const isInferred = isOneDate && groups[0]?.basis === 'inferred'
  const note = isInferred
    ? '原文没有写明任何一项的日期，都按计划年度推定为年底；以下按承诺力度和有无目标排列。'
    : isOneDate
      ? '各项日期相同；以下按承诺力度和有无目标排列。'
      : undefined
  return (
    <>
      {today !== null && isPlanOver(document, today) && (
        <PlanOver>计划年度已结束，以下日期仅供查阅。</PlanOver>
      )}
      <LazyRows
        id={`${id}dates`}
        items={groups}
        keyOf={({ on, basis }) => `${on} ${basis}`}
        row={(group) => {
          const { on, basis, tasks: own } = group
          const title = titleOf(on, basis, own)
          return (
            <Section
              title={plain(title)}
              count={`${own.length} 项`}
              note={note && plain(note)}
              isSticky
            >
              <TaskList
                id={`${id}${on ?? 'none'}-${basis}`}
                tasks={own}
                noteOf={sayStrength}
                saidAbove={saidBy(title, group)}
                total={total}
                isFirst={isFirst && own === groups[0]?.tasks}
              />
            </Section>
          )
        }}
        weightOf={rowsOfDate}
        isFirst={isFirst}
      />
    </>
  )
}

import * as v from 'valibot'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { LINE, LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import { Identifier, type OfficialDocument, type Task, type Unit } from '@/contract'
import { tasksOfUnit, type UnitTask } from '@/domain/units'
import { FollowLine, followChipOf } from '@/features/subscriptions/follow-button'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { TaskCardAction } from '@/features/tasks/cards/task-card'
import { TaskList } from '@/features/tasks/cards/task-list'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { MyUnitButton } from '@/features/identity/my-unit-button'
import { UnitUpdates } from '@/features/updates/unit-updates'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { usePullDown } from '@/platform/navigation/scroll'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useListBeside } from '../list-beside'
import './index.scss'

const wayWords = (name: string) => `文件写的是“${name}”`

const UnitRoute = v.object({ id: Identifier })

function TaskGroup(props: {
  id: string
  title: string
  note: string
  entries: readonly UnitTask[]
  isFirst: boolean
}) {
  const { id, title, note, entries, isFirst } = props
  const viaOf = new Map(entries.map(({ task, via }) => [task.id, via]))
  const ways = new Set(entries.map(({ via }) => via?.name))
  const [way] = ways
  // Where all stand here by the same words, they are said once, above.
  const isOneWay = ways.size === 1 && way !== undefined && entries.length > 1
  const noteOf = ({ id }: Task) => {
    const via = viaOf.get(id)
    return via && !isOneWay ? wayWords(via.name) : undefined
  }
  if (entries.length === 0) return null
  const above = isOneWay ? `${note}各项${wayWords(way)}。` : note
  return (
    <Section title={title} count={`${entries.length} 项`} note={above}>
      <TaskCardAction.Provider value={followChipOf}>
        <TaskList
          id={id}
          tasks={entries.map(({ task }) => task)}
          noteOf={noteOf}
          isFirst={isFirst}
        />
      </TaskCardAction.Provider>
    </Section>
  )
}

function Members({ unit, document }: { unit: Unit; document: OfficialDocument }) {
  const { group } = unit
  if (!group) return null
  const named = (ids: readonly string[]) => document.units.filter(({ id }) => ids.includes(id))
  const isCertain = group.certainty === 'certain'
  const lists = [
    { title: isCertain ? '确定包括' : '可能包括', own: named(group.memberIds) },
    { title: '可能包括', own: named(group.possibleMemberIds) },
  ].filter(({ own }) => own.length > 0)
  return (
    <>
      {lists.map(({ title, own }, at) => (
        <Section key={at} title={title} count={`${own.length} 个`}>
          <Card as='div' className='row-card'>
            <LazyRows
              id={`members-${at}`}
              items={own}
              keyOf={({ id }) => id}
              row={({ id, name }) => <LinkRow to={routes.unit(id)} title={name} />}
              weightOf={LINE}
              total={own.length * LINE()}
              isFirst={false}
            />
          </Card>
        </Section>
      ))}
    </>
  )
}

function UnitContent({ unit, document }: { unit: Unit; document: OfficialDocument }) {
  const { certain, possible } = tasksOfUnit(document, unit.id)
  const isGroup = unit.kind === 'group'
  const counts = isGroup
    ? `${certain.length} 项任务写着这个名称`
    : `确定 ${certain.length} 项 · 可能 ${possible.length} 项`
  return (
    <>
      <Box as='header' className='unit-head'>
        <Box as='h1' className='unit-title'>
          {unit.name}
        </Box>
        <Box className='unit-note'>{counts}</Box>
        {unit.aliases.length > 0 && (
          <Box className='unit-note'>{`也称：${unit.aliases.join('、')}`}</Box>
        )}
        {unit.successors.map(({ name, on, source }) => (
          <Box key={name} className='unit-note'>{`后来：${name}(${on}；${source})`}</Box>
        ))}
        {!isGroup && (
          <Box className='unit-mine'>
            <MyUnitButton unit={unit} />
          </Box>
        )}
      </Box>
      <FollowLine target={{ kind: 'unit', id: unit.id }} name={unit.name} />
      {certain.length + possible.length === 0 && <EmptyState title='这份文件没有提到它的任务' />}
      <TaskGroup
        id='certain'
        title={isGroup ? '写着这个名称的任务' : '确定的任务'}
        note={isGroup ? '文件用这个名称代表多个单位。' : '文件写明了它，或写明包括它的组合单位。'}
        entries={certain}
        isFirst
      />
      <TaskGroup
        id='possible'
        title='可能的任务'
        note='文件只写“相关”单位，没有写明是否包括它，请以责任部门通知为准。'
        entries={possible}
        isFirst={certain.length === 0}
      />
      {!isGroup && <UnitUpdates document={document} unitId={unit.id} />}
      <Members unit={unit} document={document} />
    </>
  )
}

function UnitScreen({ id }: { id: string }) {
  const printed = usePlan()
  usePullDown(printed.reload)
  const plan = { ...printed, document: useDated(printed.document, { unitId: id }) }
  const unit = plan.document?.units.find((one) => one.id === id)
  const aside = useListBeside(printed, id, 'unit')
  useShareCard(unit ? `${unit.name}的任务` : '政务微门户', routes.unit(id))
  return (
    <Screen title='单位' column='tasks' aside={aside} className='is-paired'>
      <PlanFrame plan={plan} missing='unit'>
        {(document) =>
          unit ? <UnitContent unit={unit} document={document} /> : <BadLink kind='unit' />
        }
      </PlanFrame>
    </Screen>
  )
}

/** 单位 — what a unit answers for, with 确定 and 可能 apart. */
export default function UnitPage() {
  const params = useRouteParams(UnitRoute)
  if (params) return <UnitScreen id={params.id} />
  return (
    <Screen title='单位' column='tasks'>
      <BadLink kind='unit' />
    </Screen>
  )
}

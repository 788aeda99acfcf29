import * as v from 'valibot'
import { Screen } from '@/components/screen'
import { EmptyState } from '@/components/states'
import { Identifier, type OfficialDocument, type Unit } from '@/contract'
import { tasksOfUnit } from '@/domain/units'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { MyUnitButton } from '@/features/identity/my-unit-button'
import { UnitUpdates } from '@/features/updates/unit-updates'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { usePullDown } from '@/platform/navigation/scroll'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useListBeside } from '../list-beside'
import { Members } from './members'
import { TaskGroup } from './task-group'
import './index.scss'

const UnitRoute = v.object({ id: Identifier })

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

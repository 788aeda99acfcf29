import * as v from 'valibot'
import { Identifier } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { citationOf } from '@/domain/listing'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { TaskText } from '@/features/tasks/detail/task-text'
import { documentIdOf, usePlan } from '@/features/tasks/use-plan'
import { CorrectionForm } from '@/features/updates/correction/correction-form'
import { useCorrectionStore } from '@/features/updates/correction/correction-store'
import { correctionWords, receiptWords, saidOn } from '@/features/updates/words'
import { Box } from '@/platform/elements/elements'
import { useRouteParams } from '@/platform/navigation/use-route-params'

const CorrectionRoute = v.object({ id: Identifier })

function Receipts({ taskId }: { taskId: string }) {
  const receipts = useCorrectionStore((state) => state.receipts)
  const own = receipts.filter((one) => one.taskId === taskId)
  if (own.length === 0) return null
  return (
    <Section title='这台设备提交过的' count={`${own.length} 条`}>
      <LazyRows
        id='receipts'
        items={own}
        keyOf={({ id }) => id}
        row={({ id, field, text, receivedAt }) => (
          <Card as='div'>
            <Box className='form-hint'>
              {`${saidOn(receivedAt)} · ${correctionWords[field]} · ${receiptWords(id)}`}
            </Box>
            <Box as='p'>{text}</Box>
          </Card>
        )}
        weightOf={({ text }) => 1 + rowsOfLetters(text)}
        isFirst={false}
      />
    </Section>
  )
}

function CorrectionScreen({ id }: { id: string }) {
  const plan = usePlan(documentIdOf(id))
  const task = plan.document?.tasks.find((one) => one.id === id)
  return (
    <Screen title='纠错'>
      <Box as='h1' className='visually-hidden'>
        纠错
      </Box>
      <PlanFrame plan={plan} missing='task'>
        {(document) =>
          task ? (
            <>
              <Section title={citationOf(document, task)}>
                <Card as='blockquote'>
                  <TaskText task={task} />
                </Card>
              </Section>
              <CorrectionForm taskId={id} />
              <Receipts taskId={id} />
            </>
          ) : (
            <BadLink kind='task' />
          )
        }
      </PlanFrame>
    </Screen>
  )
}

/** 纠错 — tells us where our reading differs from the document. */
export default function CorrectionPage() {
  const params = useRouteParams(CorrectionRoute)
  if (params) return <CorrectionScreen id={params.id} />
  return (
    <Screen title='纠错'>
      <BadLink kind='task' />
    </Screen>
  )
}

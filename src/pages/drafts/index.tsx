import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import { draftKey, type Draft } from '@/features/updates/report/draft'
import { useDraftStore } from '@/features/updates/report/draft-store'
import { Box, Pressable } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { offerUndo } from '@/platform/device/undo'
import '@/components/form/form.scss'

const rowsOfDraft = ({ taskTitle }: Draft) => 1.5 + rowsOfLetters(taskTitle)

/** 进展草稿 — what is written and not yet published; nothing goes out by itself. */
export default function DraftsPage() {
  const { drafts, drop, keep } = useDraftStore()
  const remove = (draft: Draft) => {
    drop(draft)
    offerUndo('已删去草稿', () => keep(draft))
  }
  return (
    <Screen title='进展草稿'>
      <Box as='h1' className='visually-hidden'>
        进展草稿
      </Box>
      {drafts.length === 0 ? (
        <EmptyState title='没有草稿' advice='写进展时会自动留下草稿；没有网络也能写。' />
      ) : (
        <Section title='未发布' count={`${drafts.length} 条`}>
          <Card as='div' className='row-card'>
            <LazyRows
              id='drafts'
              items={drafts}
              keyOf={draftKey}
              row={(draft) => (
                <Box className='my-unit'>
                  <LinkRow
                    to={routes.report(draft.taskId, draft.unitId, draft.corrects?.id)}
                    title={draft.taskTitle}
                    note={[
                      draft.unitName,
                      draft.corrects ? '更正' : '新进展',
                      draft.waitsFor && `未发出：${draft.waitsFor}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                  <Box className='my-unit-actions'>
                    <Pressable
                      className='text-button'
                      label={`删去草稿：${draft.taskTitle}`}
                      onPress={() => remove(draft)}
                    >
                      删去
                    </Pressable>
                  </Box>
                </Box>
              )}
              weightOf={rowsOfDraft}
              isFirst
            />
          </Card>
        </Section>
      )}
    </Screen>
  )
}

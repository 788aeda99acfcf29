import { useMemo, useState } from 'react'
import { Card } from '@/components/card'
import { LinkRows } from '@/components/row/link-rows'
import { Section } from '@/components/section'
import { endpoints, type OfficialDocument } from '@/contract'
import {
  comparableTasks,
  comparePlans,
  planBefore,
  type ComparableTask,
  type TaskPair,
} from '@/domain/comparing'
import { headlineOf } from '@/domain/publishing/headline'
import { seriesIdOf } from '@/domain/subscriptions'
import { Box, Pressable } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import { COMPARING_NOTE, pairNote } from './words'
import './last-year.scss'

function Pairs(props: { id: string; title: string; pairs: readonly TaskPair[] }) {
  const { id, title, pairs } = props
  if (pairs.length === 0) return null
  return (
    <Section title={title} count={`${pairs.length} 项`}>
      <Card as='div' className='row-card'>
        <LinkRows
          id={id}
          items={pairs.map((pair) => ({
            id: pair.after.id,
            to: routes.task(pair.after.id),
            title: `${pair.after.no}. ${headlineOf(pair.after.text)}`,
            note: pairNote(pair),
          }))}
          isFirst={false}
        />
      </Card>
    </Section>
  )
}

function Single(props: { id: string; title: string; tasks: readonly ComparableTask[] }) {
  const { id, title, tasks } = props
  if (tasks.length === 0) return null
  return (
    <Section title={title} count={`${tasks.length} 项`}>
      <Card as='div' className='row-card'>
        <LinkRows
          id={id}
          items={tasks.map(({ id: taskId, no, text }) => ({
            id: taskId,
            to: routes.task(taskId),
            title: `${no}. ${headlineOf(text)}`,
          }))}
          isFirst={false}
        />
      </Card>
    </Section>
  )
}

function Compared({ before, after }: { before: OfficialDocument; after: OfficialDocument }) {
  const [isOpen, setOpen] = useState(false)
  const { continued, changed, added, removed } = useMemo(() => {
    const units = [...before.units, ...after.units]
    return comparePlans(comparableTasks(before, units), comparableTasks(after, units))
  }, [before, after])
  return (
    <Box as='section' className='last-year' label='与上年相比'>
      <Pressable className='last-year-head' expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {`与上年相比：延续 ${continued.length}，变化 ${changed.length}，新增 ${added.length}，不再列出 ${removed.length}`}
      </Pressable>
      {isOpen && (
        <>
          <Box as='p' className='last-year-note'>
            {`上年：《${before.title}》。${COMPARING_NOTE}`}
          </Box>
          <Single id='added' title='新增' tasks={added} />
          <Pairs id='changed' title='变化' pairs={changed} />
          <Pairs id='continued' title='延续' pairs={continued} />
          <Single id='removed' title='不再列出' tasks={removed} />
        </>
      )}
    </Box>
  )
}

/** 与上年相比 — where the series has an earlier plan; nothing where it has none. */
export function LastYear({ document }: { document: OfficialDocument }) {
  const list = useReply<'listDocuments'>(endpoints.listDocuments, {})
  const before = planBefore(document, list.reply?.documents ?? [], seriesIdOf)
  const earlier = useReply<'getDocument'>(endpoints.getDocument, before ? { id: before.id } : null)
  if (!earlier.reply) return null
  return <Compared before={earlier.reply.document} after={document} />
}

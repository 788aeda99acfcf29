import { useMemo, useState } from 'react'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
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

function Pairs({ title, pairs }: { title: string; pairs: readonly TaskPair[] }) {
  if (pairs.length === 0) return null
  return (
    <Section title={title} count={`${pairs.length} 项`}>
      <Card as='div' className='row-card'>
        {pairs.map((pair) => (
          <LinkRow
            key={pair.after.id}
            to={routes.task(pair.after.id)}
            title={`${pair.after.no}. ${headlineOf(pair.after.text)}`}
            note={pairNote(pair)}
          />
        ))}
      </Card>
    </Section>
  )
}

function Single({ title, tasks }: { title: string; tasks: readonly ComparableTask[] }) {
  if (tasks.length === 0) return null
  return (
    <Section title={title} count={`${tasks.length} 项`}>
      <Card as='div' className='row-card'>
        {tasks.map(({ id, no, text }) => (
          <LinkRow key={id} to={routes.task(id)} title={`${no}. ${headlineOf(text)}`} />
        ))}
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
          <Single title='新增' tasks={added} />
          <Pairs title='变化' pairs={changed} />
          <Pairs title='延续' pairs={continued} />
          <Single title='不再列出' tasks={removed} />
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

import { useMemo, useState } from 'react'
import * as v from 'valibot'
import { Screen } from '@/components/screen'
import { Banner, ErrorState, Skeleton } from '@/components/states'
import { endpoints, Identifier, type OfficialDocument } from '@/contract'
import { citationOf } from '@/domain/listing'
import { findAnchor, paragraphsOf } from '@/domain/reader/paragraphs'
import { rangeOf } from '@/domain/reader/places'
import { FindInSource } from '@/features/reader/find-in-source'
import { Outline } from '@/features/reader/outline'
import { Revisions } from '@/features/reader/revisions'
import { LastYear } from '@/features/comparing/last-year'
import { useCited, type Citing } from '@/features/reader/use-cited'
import { useFind, type SoughtParagraph } from '@/features/reader/use-find'
import { SourceText } from '@/features/reader/source-text'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { usePlan } from '@/features/tasks/use-plan'
import { Box, Pressable } from '@/platform/elements/elements'
import { copy } from '@/platform/device/feedback'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { useReply, type ReplyState } from '@/platform/api/reply/use-reply'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import './index.scss'

/** Links of before had the words alone. */
const DocumentRoute = v.object({
  id: Identifier,
  at: v.optional(v.string(), ''),
  quote: v.optional(v.string(), ''),
  /** Which of several places with the same words. */
  place: v.optional(v.string(), ''),
})

interface SourceProps {
  citing: Citing
  document: OfficialDocument
  source: ReplyState<'getDocumentSource'>
  hash: string
  quote: string
  place: string
}

function Source({ citing, document, source, hash, quote, place }: SourceProps) {
  const { reply, error, reload } = source
  const paragraphs = useMemo(
    () => (reply ? paragraphsOf(reply, document.sourceNotes) : []),
    [reply, document],
  )
  const anchor = useMemo(
    () =>
      hash + quote === ''
        ? null
        : findAnchor(paragraphs, { hash, words: quote }, rangeOf(reply?.blocks ?? [], place)),
    [paragraphs, hash, quote, reply, place],
  )
  const opened = useMemo(() => anchor && { at: anchor.paragraph }, [anchor])
  const [gone, setGone] = useState<SoughtParagraph | null>(null)
  const find = useFind(paragraphs, setGone)
  if (!reply && error) return <ErrorState error={error} onRetry={reload} />
  if (!reply) return <Skeleton />
  return (
    <>
      {hash + quote !== '' && !anchor && <Banner text='没有找到引用的句子，原文可能已修订。' />}
      {anchor && !anchor.isVerbatim && <Banner text='引用的句子已有变动，这里是最接近的一处。' />}
      <FindInSource find={find} />
      <Outline paragraphs={paragraphs} onSeek={(at) => setGone({ at })} />
      <LastYear document={document} />
      <Box as='article' className='source-paper'>
        <SourceText
          document={document}
          citing={citing}
          paragraphs={paragraphs}
          anchor={anchor}
          find={find}
          sought={gone ?? opened}
        />
      </Box>
      <Pressable className='source-copy' onPress={() => void copy(citationOf(document))}>
        复制文件出处
      </Pressable>
    </>
  )
}

function DocumentScreen({ id, at, quote, place }: v.InferOutput<typeof DocumentRoute>) {
  const known = usePlan(id)
  const source = useReply<'getDocumentSource'>(endpoints.getDocumentSource, { id })
  // Drawn together: each on its own would be a setData more on the phone.
  const hasCome = (source.reply ?? source.error) !== null
  const plan = hasCome ? known : { ...known, document: null }
  const citing = useCited()
  useShareCard(plan.document?.title ?? '原文', citing.cited?.route ?? routes.document(id))
  return (
    <Screen title='原文'>
      <Box as='h1' className='visually-hidden'>
        {plan.document?.title ?? '原文'}
      </Box>
      <PlanFrame plan={plan}>
        {(document) => (
          <>
            <Source
              citing={citing}
              document={document}
              source={source}
              hash={at}
              quote={quote}
              place={place}
            />
            <Revisions revisions={plan.revisions} />
          </>
        )}
      </PlanFrame>
    </Screen>
  )
}

/** 原文 — the whole document as published; `quote` opens it at a sentence. */
export default function DocumentPage() {
  const params = useRouteParams(DocumentRoute)
  if (params) return <DocumentScreen {...params} />
  return (
    <Screen title='原文'>
      <BadLink kind='document' />
    </Screen>
  )
}

import { useEffect, useState } from 'react'
import type { SearchReply, SearchResult } from '@/contract'
import { Card } from '@/components/card'
import { Marked } from '@/components/marked'
import { Section } from '@/components/section'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes, type Route } from '@/platform/navigation/routes'

const kindWords: Record<SearchResult['kind'], string> = {
  task: '任务',
  theme: '主题',
  unit: '单位',
  attachment: '附件',
  post: '动态',
  other: '其他',
}
const order: SearchResult['kind'][] = ['task', 'theme', 'unit', 'attachment', 'post', 'other']

function routeOf({ kind, id, snippet, title }: SearchResult): Route | null {
  if (kind === 'task') return routes.task(id)
  if (kind === 'theme') return routes.theme(id)
  if (kind === 'unit') return routes.unit(id)
  if (kind === 'post') return routes.post(id)
  if (kind !== 'attachment') return null
  const words = snippet.replace(/^…|…$/g, '')
  return routes.document(id.slice(0, id.indexOf('-')), anchorOf(words === '' ? title : words))
}

function Result({ result }: { result: SearchResult }) {
  const { title, titleRanges, snippet, ranges, taskNo, kind } = result
  const body = (
    <>
      <Box className='result-title'>
        {taskNo === undefined ? '' : `${taskNo}. `}
        <Marked text={title} ranges={titleRanges} />
      </Box>
      {snippet !== '' && (
        <Box className='result-snippet'>
          <Marked text={snippet} ranges={ranges} />
        </Box>
      )}
    </>
  )
  const to = routeOf(result)
  if (!to) return <Box className='result'>{body}</Box>
  return (
    <RouteLink to={to} className='result' label={`${kindWords[kind]}:${title}`}>
      {body}
    </RouteLink>
  )
}

/** So many results are shown at once; the others follow when these are on the screen. */
const FIRST_SLICE = 6

/** The results to show now: typing on must not wait for those below the fold. */
function useSliced(results: readonly SearchResult[]): readonly SearchResult[] {
  const [whole, setWhole] = useState<readonly SearchResult[] | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setWhole(results), 50)
    return () => clearTimeout(timer)
  }, [results])
  return whole === results ? results : results.slice(0, FIRST_SLICE)
}

/** The answer, where the text has one, and the results by kind. */
export function SearchResults({ reply }: { reply: SearchReply }) {
  const shown = useSliced(reply.results)
  return (
    <>
      {reply.answer && (
        <Card label='回答'>
          <Box as='p' className='answer'>
            {reply.answer.text}
          </Box>
          {reply.answer.citations.map(({ quote, documentId }) => (
            <RouteLink
              key={quote}
              to={routes.document(documentId, anchorOf(quote))}
              className='answer-cite'
              label={`出处:${quote}`}
            >
              {`出处:“${quote}”`}
            </RouteLink>
          ))}
        </Card>
      )}
      {order.map((kind) => {
        const own = shown.filter((result) => result.kind === kind)
        if (own.length === 0) return null
        const count = reply.results.filter((result) => result.kind === kind).length
        return (
          <Section key={kind} title={kindWords[kind]} count={`${count} 条`}>
            <Box className='result-list'>
              {own.map((result) => (
                <Result key={result.id} result={result} />
              ))}
            </Box>
          </Section>
        )
      })}
    </>
  )
}

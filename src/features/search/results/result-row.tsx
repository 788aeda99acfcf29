import { memo } from 'react'
import type { SearchResult } from '@/contract'
import { Marked } from '@/components/marked'
import { placeOfId } from '@/domain/search/entries/document-entries'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes, type Route } from '@/platform/navigation/routes'

export const kindWords: Record<SearchResult['kind'], string> = {
  task: '任务',
  theme: '主题',
  unit: '单位',
  attachment: '附件',
  post: '动态',
  document: '文件',
  other: '其他',
}

export function routeOf({ kind, id, snippet, ranges, title }: SearchResult): Route | null {
  if (kind === 'task') return routes.task(id)
  if (kind === 'theme') return routes.theme(id)
  if (kind === 'unit') return routes.unit(id)
  if (kind === 'post') return routes.post(id)
  if (kind !== 'attachment' && kind !== 'document') return null
  const words = snippet.replace(/^…|…$/g, '')
  const { documentId, place } = placeOfId(id)
  // A document that is found by its title or number opens at its beginning.
  if (kind === 'document' && ranges.length === 0) return routes.document(documentId)
  return routes.document(documentId, anchorOf(words === '' ? title : words, place))
}

interface RowProps {
  result: SearchResult
  /** Below the first screen: the browser lays it out when it comes near. */
  isBelow: boolean
}

/** Results are small, and each reply brings new objects: one that says the same is not drawn again. */
const isSame = (one: RowProps, other: RowProps) =>
  one.isBelow === other.isBelow && JSON.stringify(one.result) === JSON.stringify(other.result)

/** One thing that was found, with what was typed marked in it. */
export const ResultRow = memo(function ResultRow({ result, isBelow }: RowProps) {
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
  const className = isBelow ? 'result is-below' : 'result'
  if (!to) return <Box className={className}>{body}</Box>
  return (
    <RouteLink to={to} className={className} label={`${kindWords[kind]}：${title}`}>
      {body}
    </RouteLink>
  )
}, isSame)

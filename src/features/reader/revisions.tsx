import type { DocumentRevision } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { LINE } from '@/components/row'
import { shanghaiOf } from '@/domain/calendar'
import { Box, Words } from '@/platform/elements/elements'
import './revisions.scss'

function stateOf({ isCurrent, withdrawnAt }: DocumentRevision): string {
  if (isCurrent) return '现行'
  return withdrawnAt === null ? '已被更正' : `已撤回（${shanghaiOf(withdrawnAt).day}）`
}

/** 修订记录: what was published here under this document's id; nothing where there is only one. */
export function Revisions({ revisions }: { revisions: readonly DocumentRevision[] }) {
  if (revisions.length < 2) return null
  return (
    <Box as='section' className='revisions'>
      <Box as='h2' className='revisions-title'>
        修订记录
      </Box>
      <LazyRows
        id='revisions'
        items={revisions}
        keyOf={({ version, publishedAt }) => `${version} ${publishedAt}`}
        row={(one) => (
          <Box className='revisions-one'>
            <Words>{`${shanghaiOf(one.publishedAt).day} 发布 · ${stateOf(one)}`}</Words>
          </Box>
        )}
        weightOf={LINE}
        isFirst={false}
      />
    </Box>
  )
}

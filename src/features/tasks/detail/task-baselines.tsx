import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import type { OfficialDocument, Task } from '@/contract'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'

/** 上年基础: what an attachment says of the year before, each with the way to its sentence. */
export function Baselines({ task, document }: { task: Task; document: OfficialDocument }) {
  if (task.baselines.length === 0) return null
  return (
    <Section title='上年基础'>
      {task.baselines.map(({ quote, attachmentTitle, sectionTitle }) => (
        <Card key={quote} as='blockquote'>
          <Box as='p'>{quote}</Box>
          <Box as='p' className='cite'>{`——附件《${attachmentTitle}》“${sectionTitle}”`}</Box>
          <LinkRow
            to={routes.document(document.id, anchorOf(quote))}
            title='看原文中的这一句'
            icon='document'
          />
        </Card>
      ))}
    </Section>
  )
}

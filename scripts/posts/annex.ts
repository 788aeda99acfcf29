import type { OfficialDocument } from '../../src/contract'
import { annexFigures } from '../../src/domain/figures'
import { ordinals, cite, type Draft } from './draft'

/** The figures of a section that a reader meets first, each in its own clause. */
function headFigures(document: OfficialDocument, sectionId: string): string[] {
  return annexFigures(document)
    .filter((figure) => figure.sectionId === sectionId)
    .slice(0, 4)
    .map(({ value, label, quote }) => `**${value}** ${label} ${cite(quote)}`)
}

export function annexArticles(document: OfficialDocument): Draft[] {
  return document.attachments.flatMap((attachment) =>
    attachment.parts.flatMap((part) =>
      part.sections.map((section): Draft => {
        const sentences = section.paragraphs.flatMap((one) => one.match(/[^。]+。?/g) ?? [])
        const title = section.title ?? ''
        const heading = `(${ordinals[section.no ?? 0]})${title}`
        const tasks = document.tasks.filter((task) =>
          task.baselines.some(({ sectionTitle }) => sectionTitle === section.title),
        )
        const figures = headFigures(document, `p${part.no}s${section.no}`)
        return {
          id: `${document.id}-annex-p${part.no}s${section.no}`,
          channel: 'data',
          title: `2014年回顾:${title}`,
          summary: `《${attachment.title}》第${ordinals[part.no ?? 0]}部分第${section.no}节,逐句引自原文。`,
          tasks,
          body: [
            `《${attachment.title}》在“${part.title}”之下,用${sentences.length}句话写了这一节。${cite(heading)}`,
            ...figures,
            '## 原文怎么写',
            ...sentences.map((sentence) => `> ${sentence}`),
            ...(tasks.length > 0
              ? ['## 2015年接着做什么', ...tasks.map(({ seq }) => `[看任务](task:${seq})`)]
              : []),
          ],
        }
      }),
    ),
  )
}

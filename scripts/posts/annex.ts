import type { OfficialDocument } from '../../src/contract'
import { annexFigures, type AnnexFigure } from '../../src/domain/figures'
import { ordinals, cite, type Draft } from './draft'
import { figureLabels, themeOfSection } from './figure-labels'

/** Every figure of a section with what it counts; stops where the text has others than the labels. */
function labelledFigures(document: OfficialDocument, sectionId: string) {
  const figures = annexFigures(document).filter((figure) => figure.sectionId === sectionId)
  const labels = figureLabels[sectionId] ?? []
  if (figures.length !== labels.length) throw new Error(`figures of ${sectionId} without labels`)
  return figures.map((figure, at) => {
    const [value, words = ''] = labels[at] ?? []
    if (value !== figure.value) throw new Error(`${sectionId}: ${figure.value} is not ${value}`)
    return { figure, words }
  })
}

type Labelled = ReturnType<typeof labelledFigures>

/** A day that the sentence names belongs to the figure. */
const dated = ({ period }: AnnexFigure) => (period.startsWith('截至') ? `（${period}）` : '')

function summaryOf(figures: Labelled, sentences: readonly string[]): string {
  const counted = figures.filter(({ figure }) => figure.amount !== null)
  if (counted.length > 0) {
    const shown = counted.slice(0, 3).map(({ figure, words }) => `${words}${figure.value}`)
    return `${shown.join('，')}${counted.length > 3 ? '等' : ''}。`
  }
  const [first = ''] = sentences
  return first.length <= 90 ? first : `${first.slice(0, 88).replace(/[,、;][^,、;]*$/, '')}……`
}

function unitsNamed(document: OfficialDocument, paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('')
  return document.units.filter(({ name }) => text.includes(name)).map(({ id }) => id)
}

export function annexArticles(document: OfficialDocument): Draft[] {
  return document.attachments.flatMap((attachment) =>
    attachment.parts.flatMap((part) =>
      part.sections.map((section): Draft => {
        const sectionId = `p${part.no}s${section.no}`
        const sentences = section.paragraphs.flatMap((one) => one.match(/[^。]+。?/g) ?? [])
        const title = section.title ?? ''
        const heading = `(${ordinals[section.no ?? 0]})${title}`
        const theme = themeOfSection[sectionId]
        const themes = theme ? [`${document.id}-${theme}`] : []
        const tasks = document.tasks.filter(
          (task) =>
            themes.includes(task.themeId) ||
            task.baselines.some(({ sectionTitle }) => sectionTitle === section.title),
        )
        const figures = labelledFigures(document, sectionId)
        const order = figures.length > 0 ? '先看数字，再看原文' : '原文如下'
        return {
          id: `${document.id}-annex-${sectionId}`,
          channel: 'data',
          title: `2014年回顾：${title}`,
          summary: summaryOf(figures, sentences),
          tasks,
          themes,
          units: unitsNamed(document, section.paragraphs),
          body: [
            `这是《${attachment.title}》第${ordinals[part.no ?? 0]}部分“${part.title}”中的一节；${order}。${cite(heading)}`,
            ...figures.map(
              ({ figure, words }) =>
                `**${figure.value}** ${words}${dated(figure)} ${cite(figure.quote)}`,
            ),
            '## 原文怎么写',
            ...sentences.map((sentence) => `> ${sentence}`),
          ],
        }
      }),
    ),
  )
}

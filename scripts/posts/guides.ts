import type { OfficialDocument, Task, Theme } from '../../src/contract'
import { ordinals, cite, seqs, type Draft, attributionQuote } from './draft'

function whoAnswers({ units }: Task): string {
  const names = units.map(({ name }) => name)
  const vague = names.filter((name) => name.includes('相关'))
  const who =
    names.length === 1 ? `责任单位只有${names[0]}。` : `责任单位依次是${names.join('、')}。`
  const caution = vague.length > 0 ? `“${vague.join('”“')}”没有点名，原文未写是哪些。` : ''
  return `${who}${caution}`
}

/** All targets of a sentence in one line: one link is enough. */
function targetLines({ targets, text }: Task): string[] {
  const sentences = text.match(/[^。;]+[。;]?/g) ?? []
  return sentences.flatMap((sentence) => {
    const quotes = targets.map(({ quote }) => quote).filter((quote) => sentence.includes(quote))
    if (quotes.length === 0) return []
    return [`可以对照的目标：${quotes.map((quote) => `“${quote}”`).join('、')}。${cite(sentence)}`]
  })
}

function taskSection(task: Task): string[] {
  const baseline = task.baselines[0]
  return [
    `## 第${task.no}项 ${task.headline}`,
    `> ${task.text}`,
    `${whoAnswers(task)}${cite(attributionQuote(task))}`,
    ...targetLines(task),
    ...(baseline ? [`上一年，附件这样写：${cite(baseline.quote)}`, `> ${baseline.quote}`] : []),
    `[看任务](task:${task.seq})`,
  ]
}

const MOST_NAMED = 3

function guideSummary(tasks: readonly Task[]): string {
  const named = tasks.slice(0, MOST_NAMED).map(({ headline }) => headline)
  const rest = tasks.length > MOST_NAMED ? '等' : ''
  return `${tasks.length} 项任务（${seqs(tasks)}）：${named.join('；')}${rest}。`
}

export function guideOf(document: OfficialDocument, theme: Theme, partTitle: string): Draft {
  const tasks = document.tasks.filter(({ themeId }) => themeId === theme.id)
  const title = theme.title ?? ''
  const heading = `(${ordinals[theme.no ?? 0]})${title}`
  return {
    id: theme.id.replace(document.id, `${document.id}-guide`),
    channel: 'reading',
    title: `读懂“${title}”`,
    summary: guideSummary(tasks),
    tasks,
    themes: [theme.id],
    body: [
      `“${title}”属于“${partTitle}”这一部分，有${tasks.length}项任务：${seqs(tasks)}。${cite(heading)}`,
      ...tasks.flatMap(taskSection),
      '## 什么时候完成',
      `原文没有写完成日期。这是2015年的年度安排，所以日历上推定为年底，并标明“推定”。${cite(document.title)}`,
    ],
  }
}

export function notice(document: OfficialDocument, text: string): Draft {
  const start = text.indexOf('现将《')
  const quote = text.slice(start, text.indexOf('。', start) + 1)
  return {
    id: `${document.id}-notice`,
    channel: 'release',
    title: `${document.issuer}关于印发${document.title}的通知`,
    summary: quote,
    isAct: true,
    tasks: document.tasks,
    body: [
      `> ${quote}`,
      ...document.preamble.map((one) => `> ${one}`),
      ...document.parts.flatMap((part) => [
        `## ${part.title}`,
        part.themes
          .map(({ title, no }) => `- ${title} ${cite(`(${ordinals[no ?? 0]})${title}`)}`)
          .join('\n'),
      ]),
    ],
  }
}

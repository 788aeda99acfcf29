import type { OfficialDocument, Task, Theme } from '../../src/contract'
import { ordinals, cite, seqs, type Draft, attributionQuote } from './draft'

function whoAnswers(task: Task, at: number): string {
  const [first, ...others] = task.units.map(({ name }) => name)
  const vague = task.units.filter(({ name }) => name.includes('相关')).map(({ name }) => name)
  const opening = ['这一项列首位的是', '列在首位的是', '名单以这个单位开头:'][at % 3] ?? ''
  const rest =
    others.length === 0
      ? `这一项只列了一个责任单位:${first}。`
      : `${opening}${first},一同列出的还有${others.join('、')}。`
  const caution = vague.length > 0 ? `其中“${vague.join('”“')}”没有点名,是哪些单位原文未写。` : ''
  return `${rest}${caution}`
}

function commitmentWords({ commitment, targets, text }: Task): string[] {
  return targets.map(({ quote }) => {
    const sentence = text.match(/[^。;]+[。;]?/g)?.find((one) => one.includes(quote)) ?? quote
    const verb = commitment.quote ? `,原文的说法是“${commitment.quote}”` : ''
    return `可以对照的目标是“${quote}”${verb}。${cite(sentence)}`
  })
}

function taskSection(task: Task, at: number): string[] {
  const baseline = task.baselines[0]
  return [
    `## 第${task.no}项 ${task.headline}`,
    `> ${task.text}`,
    `${whoAnswers(task, at)}${cite(attributionQuote(task))}`,
    ...commitmentWords(task),
    ...(baseline ? [`上一年的情况,附件这样写:${cite(baseline.quote)}`, `> ${baseline.quote}`] : []),
    `[看任务](task:${task.seq})`,
  ]
}

export function guideOf(document: OfficialDocument, theme: Theme, partTitle: string): Draft {
  const tasks = document.tasks.filter(({ themeId }) => themeId === theme.id)
  const title = theme.title ?? ''
  const heading = `(${ordinals[theme.no ?? 0]})${title}`
  const targets = tasks.flatMap((task) => task.targets).length
  return {
    id: theme.id.replace(document.id, `${document.id}-guide`),
    channel: 'reading',
    title: `读懂“${title}”`,
    summary: `${tasks.length} 项任务(${seqs(tasks)})${targets ? `,${targets} 个可对照的目标` : ''}:写了什么,谁来负责,上一年做到哪里。`,
    tasks,
    themes: [theme.id],
    body: [
      `“${title}”是“${partTitle}”这一部分的主题,共有${tasks.length}项任务,即${seqs(tasks)}。${cite(heading)}`,
      ...tasks.flatMap(taskSection),
      '## 什么时候完成',
      `原文没有为这${tasks.length}项任务写明完成日期。这是2015年的年度安排,日历上按年底推定,并标明“推定”。${cite(document.title)}`,
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

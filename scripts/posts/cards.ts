import type { OfficialDocument, Task } from '../../src/contract'
import { tasksOfUnit } from '../../src/domain/units'
import { cite, type Draft, attributionQuote } from './draft'

function taskItems(tasks: readonly Task[]): string {
  return tasks
    .map((task) => `- 第${task.no}项 ${task.headline} ${cite(attributionQuote(task))}`)
    .join('\n')
}

export function districtCard(document: OfficialDocument): Draft {
  const districts = document.units.filter(({ kind }) => kind === 'district')
  const { certain, possible } = tasksOfUnit(document, districts[0]?.id ?? '')
  const tasks = [...certain, ...possible].map(({ task }) => task)
  const groupCite = (name: string) => {
    const task = document.tasks.find((one) => one.attribution?.includes(name))
    return task ? cite(attributionQuote(task)) : ''
  }
  return {
    id: `${document.id}-card-districts`,
    channel: 'service',
    title: '每个区县在2015年要做哪些事',
    summary: `17个区县都有${certain.length}项确定的任务，另有${possible.length}项可能的任务。`,
    tasks,
    units: districts.map(({ id }) => id),
    body: [
      '## 确定的',
      `原文写“各区县政府”，就是每一个区县，所以这${certain.length}项17个区县都要做。${groupCite('各区县政府')}`,
      taskItems(certain.map(({ task }) => task)),
      '## 可能的',
      `原文只写“相关区县政府”，没有点名，所以这${possible.length}项只能说可能。${groupCite('相关区县政府')}`,
      taskItems(possible.map(({ task }) => task)),
      '## 17个区县',
      `附件写到市级网上政务大厅与17个区县实时对接；名单按文件印发之日的区划：${districts.map(({ name }) => name).join('、')}。${cite('与17个区县和自贸试验区、虹桥商务区实时对接')}`,
    ],
  }
}

export function whoCard(document: OfficialDocument): Draft {
  const [first] = document.tasks
  const body = document.parts.flatMap((part) =>
    part.themes.flatMap((theme) => {
      const tasks = document.tasks.filter(({ themeId }) => themeId === theme.id)
      const items = tasks.map(
        (task) =>
          `- 第${task.no}项 ${task.headline}：${task.units.map(({ name }) => name).join('、')} ${cite(attributionQuote(task))}`,
      )
      return [`## ${theme.title}`, items.join('\n')]
    }),
  )
  return {
    id: `${document.id}-card-who`,
    channel: 'service',
    title: '这件事归谁管：47项任务的责任单位',
    summary: '按主题列出每一项任务的责任单位，次序与原文相同；原文没有说谁牵头。',
    tasks: document.tasks,
    body: [
      `47项任务后面都写着责任单位。列首位不等于牵头，原文没有写谁牵头。${first ? cite(attributionQuote(first)) : ''}`,
      ...body,
    ],
  }
}

export function hotlineCard(document: OfficialDocument): Draft {
  const sentences = document.attachments
    .flatMap(({ parts }) => parts.flatMap(({ sections }) => sections))
    .filter(({ title }) => title?.includes('市民服务热线'))
    .flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.match(/[^。]+。?/g) ?? []))
  const [role = '', partners = '', results = ''] = sentences
  const tasks = document.tasks.filter(({ no }) => no === 34 || no === 35)
  return {
    id: `${document.id}-card-12345`,
    channel: 'service',
    title: '12345市民服务热线：文件里怎么说',
    summary: '2014年接听来电154万余个,接通率92.6%，事项办结率99.8%。只写文件里有的。',
    tasks,
    themes: tasks.slice(0, 1).map(({ themeId }) => themeId),
    body: [
      '## 它做什么',
      `> ${role}`,
      '## 与谁连着',
      `> ${partners}`,
      '## 2014年做得怎样',
      `**154万余个** 2014年接听市民来电 ${cite(results)}`,
      `**92.6%** 接通率 ${cite(results)}`,
      `**61.5万余份** 转送工单 ${cite(results)}`,
      `**99.8%** 事项办结率 ${cite(results)}`,
      '## 2015年还要做什么',
      ...tasks.flatMap((task) => [`> ${task.text}`, `[看任务](task:${task.seq})`]),
    ],
  }
}

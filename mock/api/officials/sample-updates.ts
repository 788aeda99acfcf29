import type { Acceptance, TaskUpdate } from '../../../src/contract'

/**
 * 演示数据: invented, so that the screens of 进展 can be seen without a server. Each says so itself,
 * and is marked wherever it shows. What it cites is in the documents; nothing else in it is a fact.
 */
const D = 'dcd4d5308'

type Sample = Partial<TaskUpdate> & Pick<TaskUpdate, 'unitId' | 'unitName' | 'stage' | 'note'>

function sample(no: number, at: number, saidAt: string, fields: Sample): TaskUpdate {
  return {
    id: `sample-${no}-${at}`,
    taskId: `${D}-${no}`,
    percent: null,
    evidence: [],
    dueOn: null,
    milestone: null,
    dueBasis: 'reported',
    createdAt: `${saidAt}T02:00:00Z`,
    revisedAt: null,
    revision: 1,
    history: [],
    sample: true,
    ...fields,
  }
}

const cited = (quote: string, title: string) => [{ documentId: D, quote, title }]
const ANNEX = '附件《2014年上海市电子政务工作报告》'

export const sampleUpdates: TaskUpdate[] = [
  sample(7, 1, '2015-09-10', {
    unitId: 'jingji-xinxihua-wei',
    unitName: '市经济信息化委',
    stage: 'in_progress',
    note: '演示用的进展：正在推进，数据不代表真实情况。',
    percent: 60,
    milestone: { on: '2015-11-30', title: '演示用的节点' },
  }),
  sample(7, 2, '2015-10-20', {
    unitId: 'huangpu',
    unitName: '黄浦区',
    stage: 'not_started',
    note: '演示用的进展：同一项任务，各单位各说各的，分行显示。',
  }),
  sample(33, 1, '2015-10-12', {
    unitId: 'zhengfu-bangongting',
    unitName: '市政府办公厅',
    stage: 'in_progress',
    note: '演示用的进展：引用上年报告作依据。',
    evidence: cited('28个政府网站完成无障碍改造,方便视力障碍人士使用。', ANNEX),
    dueOn: '2015-12-20',
  }),
  sample(33, 2, '2015-11-02', {
    unitId: 'xuhui',
    unitName: '徐汇区',
    stage: 'in_difficulty',
    note: '演示用的进展：单位可以如实报告困难，不作评价。',
    revisedAt: '2015-11-05T02:00:00Z',
    revision: 2,
    history: [
      {
        stage: 'in_progress',
        note: '演示用的进展：更正以前的说法会留在历史里。',
        percent: 20,
        evidence: [],
        dueOn: null,
        milestone: null,
        revision: 1,
        saidAt: '2015-11-02T02:00:00Z',
        reason: '演示用的更正',
      },
    ],
  }),
  sample(31, 1, '2015-11-09', {
    unitId: 'pudong',
    unitName: '浦东新区',
    stage: 'in_progress',
    note: '演示用的进展：文件只写“相关区县政府”，认领之后才能报告。',
    percent: 40,
  }),
  sample(21, 1, '2015-11-12', {
    unitId: 'lvhua-shirong-ju',
    unitName: '市绿化市容局',
    stage: 'completed',
    note: '演示用的进展：“已完成”必须附依据，这里附的是任务原文。',
    percent: 100,
    evidence: cited('完成绿色账户覆盖100万户', '任务原文'),
  }),
]

export const sampleAcceptances: Acceptance[] = [
  {
    taskId: `${D}-31`,
    unitId: 'pudong',
    unitName: '浦东新区',
    acceptedAt: '2015-11-08T02:00:00Z',
    sample: true,
  },
]

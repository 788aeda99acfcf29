import type { Expected } from '../asked-questions'

/** How many: of whom it is asked, of what, and all of it. */
export const countedQuestions: readonly (readonly [string, Expected])[] = [
  // 95 are those of thirteen bodies together.
  ['市公安局有多少审批事项', null],
  ['市建设管理委有多少审批事项', null],
  ['13个部门有多少审批事项', { words: '95项单部门审批事项' }],
  // Of the city's and of the districts'.
  ['政务外网接入多少终端', { words: '1.7万台' }],
  ['政务外网接入多少终端', { words: '11.3万台' }],
  ['政务外网有多少终端', { words: '11.3万台' }],
  ['政务外网接入单位多少', { words: '1400多家' }],
  ['政务外网接入单位多少', { words: '7400多家' }],
  ['政务外网接入多少家市级单位', { words: '1400多家' }],
  // In what it is counted.
  ['信用信息多少条', null],
  ['信用信息事项多少类', { words: '3297类' }],
  ['热线接了多少次电话', null],
  ['法人数据库有多少户', { words: '170余万户' }],
  ['实有人口信息库有多少户', null],
  ['政务内网联网单位有多少个', { words: '307家' }],
  // Whatever its measure, and wherever it stands.
  ['多少篇公文电子化处理', { words: '6395篇公文' }],
  ['多少公文电子化处理', { words: '6395篇公文' }],
]

import type { Expected } from '../asked-questions'

/** How many: of whom it is asked, of what, and all of it. */
export const countedQuestions: readonly (readonly [string, Expected])[] = [
  // 95 are those of thirteen bodies together.
  ['13个部门有多少审批事项', { words: '95项单部门审批事项' }],
  // Of the city's and of the districts'.
  ['政务外网接入多少家市级单位', { words: '1400多家' }],
  // In what it is counted.
  ['信用信息事项多少类', { words: '3297类' }],
  ['热线接了多少次电话', null],
  ['实有人口信息库有多少户', null],
  ['政务内网联网单位有多少个', { words: '307家' }],
]

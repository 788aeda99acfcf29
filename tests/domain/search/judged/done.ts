import type { Expected } from '../asked-questions'

/** What was done, in which year, and whether it was: only the report of that year tells. */
export const doneQuestions: readonly (readonly [string, Expected])[] = [
  ['移动办公实现了吗', { words: '除“移动办公”正在部分区县政府和市政府部门积极探索外' }],
  ['移动办公完成了吗', { words: '除“移动办公”正在' }],
  ['移动执法实现了吗', null],
  ['微门户建成了吗', null],
  ['绿色账户完成了吗', null],
  ['2015年市公安局做了什么', null],
  ['今年市公安局做了什么', null],
  ['2015年市地税局做了什么', null],
  ['2014年市公安局做了什么', { words: '市公安局建成“网上信访大厅”' }],
  ['去年市公安局做了什么', { words: '市公安局建成“网上信访大厅”' }],
  ['市公安局做了什么', { words: '市公安局建成“网上信访大厅”' }],
  ['2014年市地税局做了什么', { words: '145项涉税应用' }],
  ['2013年市地税局做了什么', null],
  ['2015年市公安局要做什么', { words: '市公安局：确定 4 项' }],
  ['2014年市公安局要做什么', null],
  // Done, and not to be done.
  ['政务共网保障了哪些活动', { words: '亚信峰会、F1赛车' }],
  ['800兆共网保障了哪些活动', null],
  ['2015年绿色账户覆盖了多少户', null],
  ['绿色账户覆盖了多少户', null],
  ['绿色账户要覆盖多少户', { no: 21, words: '100万户' }],
  ['提供了多少项数据产品', null],
  ['检查了多少个政府部门', { words: '46个政府部门' }],
]

import type { Expected } from '../asked-questions'

/** Which there are: a sentence that lists them, all of them, or nothing. What X is: a sentence about X. */
export const listQuestions: readonly (readonly [string, Expected])[] = [
  ['四类信访形式是哪些', { no: 30, words: '信、访、网、电' }],
  ['四类业务数据是哪些', { words: '城市规划、基础设施管理、综合交通和工程建设' }],
  ['一证通是什么', { words: '法人数字认证“一证通”应用' }],
  ['和哪些省市交流了经验', { words: '与重庆市、湖北省、杭州市、青岛市' }],
]

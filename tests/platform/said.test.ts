import Taro from '@tarojs/taro'
import { say, unsayLeft, useNoticeStore, warn } from '@/platform/device/feedback'
import { noteTap } from '@/platform/device/tapped'
import {
  holdUndo,
  offerUndo,
  releaseUndo,
  useUndoStore,
  withdrawUndo,
} from '@/platform/device/undo'

const notices = () => Object.values(useNoticeStore.getState())
const offer = () => useUndoStore.getState().offer
const platform = process.env.TARO_ENV

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  process.env.TARO_ENV = platform
  noteTap({})
  withdrawUndo()
  jest.runAllTimers()
  jest.useRealTimers()
})

it('a warning is not taken away by what is said after it, and not by leaving the page', () => {
  warn('设备存储已满')
  say('已复制')
  expect(notices()).toEqual(['已复制', '设备存储已满'])
  jest.advanceTimersByTime(2000)
  unsayLeft()
  expect(notices()).toEqual(['', '设备存储已满'])
})

it('what is said in the act of leaving is read on the next page', () => {
  say('已发布')
  unsayLeft()
  expect(notices()).toEqual(['已发布', ''])
})

it('nobody who has come to the button is hurried', () => {
  offerUndo('已删除', () => undefined)
  holdUndo()
  jest.advanceTimersByTime(60_000)
  expect(offer()?.text).toBe('已删除')
  releaseUndo()
  jest.advanceTimersByTime(10_000)
  expect(offer()).toBeNull()
})

it('on weapp the line stands at the head where the thumb was at the foot', () => {
  process.env.TARO_ENV = 'weapp'
  jest.spyOn(Taro, 'getWindowInfo').mockReturnValue({ windowHeight: 700 } as never)
  for (const [clientY, isAtHead] of [
    [300, false],
    [660, true],
  ] as const) {
    noteTap({ changedTouches: [{ clientY }] })
    offerUndo('已关注', () => undefined)
    expect(offer()?.isAtHead).toBe(isAtHead)
  }
})

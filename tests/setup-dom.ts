import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'
import Taro from '@tarojs/taro'

// The first call of a part that is loaded when asked for also compiles it here, on a slow machine.
configure({ asyncUtilTimeout: 20000 })

// Hooks that only run inside Taro's own router.
Object.assign(Taro, {
  useRouter: () => ({ path: '', params: {} }),
  useDidShow: () => undefined,
  useReachBottom: () => undefined,
  usePullDownRefresh: () => undefined,
  useDidHide: () => undefined,
  useShareAppMessage: () => undefined,
  useShareTimeline: () => undefined,
  getCurrentPages: () => [],
  setNavigationBarTitle: ({ title }: { title: string }) => {
    document.title = title
    return Promise.resolve({ errMsg: 'ok' })
  },
  nextTick: (run: () => void) => setTimeout(run, 0),
})
Element.prototype.scrollIntoView = () => undefined

beforeEach(() => localStorage.clear())
afterEach(() => jest.restoreAllMocks())

import Taro from '@tarojs/taro'
import { useNoticeStore } from '@/platform/device/feedback'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'

it('says that a tap was felt while the code of a page is on its way, and no longer', async () => {
  jest.useFakeTimers()
  let arrive: () => void = () => undefined
  const code = new Promise<void>((resolve) => (arrive = resolve))
  Object.assign(window, {
    __taroAppConfig: { routes: [{ path: 'pages/figures/index', load: () => [code] }] },
  })
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}] as never)
  jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' } as never)
  const opened = openRoute(routes.figures())
  jest.advanceTimersByTime(100)
  expect(useNoticeStore.getState().text).toBe('')
  jest.advanceTimersByTime(100)
  expect(useNoticeStore.getState().text).toBe('正在打开…')
  arrive()
  await opened
  expect(useNoticeStore.getState().text).toBe('')
  jest.useRealTimers()
})

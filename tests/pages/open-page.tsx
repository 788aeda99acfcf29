import { render } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { ComponentType } from 'react'

/** Puts a page on the screen as if its address had been opened. */
export function openPage(Page: ComponentType, params: Record<string, string> = {}) {
  jest.spyOn(Taro, 'useRouter').mockReturnValue({ path: '/pages/test/index', params } as never)
  return render(<Page />)
}

/** Where the app went, as the last address asked for. */
export function watchNavigation() {
  const opened: string[] = []
  const pages = jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}] as never)
  const note = (option: { url: string }) => {
    opened.push(option.url)
    // It stands at once: the next tap waits for a screen that is being mounted.
    const element = Object.assign(document.createElement('div'), { id: `screen${opened.length}` })
    document.body.append(element)
    pages.mockReturnValue([{ path: element.id }] as never)
    return Promise.resolve({ errMsg: 'ok' })
  }
  jest.spyOn(Taro, 'navigateTo').mockImplementation(note as never)
  jest.spyOn(Taro, 'redirectTo').mockImplementation(note as never)
  jest.spyOn(Taro, 'switchTab').mockImplementation(note as never)
  return opened
}

import Taro from '@tarojs/taro'

/** Each time that the page comes to the front; a tab's page is kept, and shown again. */
export function usePageShow(run: () => void): void {
  Taro.useDidShow(run)
}

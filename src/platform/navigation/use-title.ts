import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * Sets the title of the page, also when it is shown again. In a browser's tab, its history and its
 * bookmarks there is room for more: what the page is about.
 */
export function useTitle(title: string, long = title): void {
  const set = () => {
    void Taro.setNavigationBarTitle({ title })
    if (process.env.TARO_ENV === 'h5') document.title = long
  }
  useEffect(set, [title, long])
  Taro.useDidShow(set)
}

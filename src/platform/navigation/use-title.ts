import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Sets the title of the page, also when it is shown again. */
export function useTitle(title: string): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  Taro.useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
  })
}

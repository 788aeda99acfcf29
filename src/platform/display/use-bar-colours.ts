import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import theme from '../../theme.json'
import { useDisplayStore } from './display-store'

/** WeChat colours its bars by the system; a theme that was chosen here is painted over that, page by page. */
export function useBarColours(): void {
  const chosen = useDisplayStore((state) => state.theme)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp' || chosen === 'auto') return
    const colours = theme[chosen]
    void Taro.setNavigationBarColor({
      frontColor: chosen === 'dark' ? '#ffffff' : '#000000',
      backgroundColor: colours.navBackground,
    }).catch(() => undefined)
    void Taro.setBackgroundColor({ backgroundColor: colours.pageBackground }).catch(() => undefined)
  }, [chosen])
}

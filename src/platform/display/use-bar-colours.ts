import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import theme from '../../theme.json'
import { tabs } from '../navigation/routes'
import { usePageShow } from '../navigation/use-page-show'
import { useDisplayStore } from './display-store'
import { useDark } from './use-dark'

/** Once a theme was chosen here, WeChat no longer paints by itself: going back to the system's is painted too. */
let isOurs = false

/** A bar that is not there (a page without tabs) cannot be painted: that is no fault. */
const quietly = (painted: Promise<unknown>) => void painted.catch(() => undefined)

function paint(isDark: boolean): void {
  const colours = theme[isDark ? 'dark' : 'light']
  quietly(
    Taro.setNavigationBarColor({
      frontColor: isDark ? '#ffffff' : '#000000',
      backgroundColor: colours.navBackground,
    }),
  )
  quietly(Taro.setBackgroundColor({ backgroundColor: colours.pageBackground }))
  quietly(Taro.setBackgroundTextStyle({ textStyle: isDark ? 'light' : 'dark' }))
  quietly(
    Taro.setTabBarStyle({
      color: colours.tabText,
      selectedColor: colours.tabSelected,
      backgroundColor: colours.tabBackground,
      borderStyle: isDark ? 'white' : 'black',
    }),
  )
  tabs.forEach(({ icon }, index) =>
    quietly(
      Taro.setTabBarItem({
        index,
        iconPath: colours[`${icon}Icon`],
        selectedIconPath: colours[`${icon}IconSelected`],
      }),
    ),
  )
}

/**
 * WeChat colours its bars by the system (theme.json); a theme that was chosen here is painted over that, each time
 * that a page comes to the front: only the page in front can be painted.
 */
export function useBarColours(): void {
  const chosen = useDisplayStore((state) => state.theme)
  const isDark = useDark()
  const apply = () => {
    if (process.env.TARO_ENV !== 'weapp') return
    isOurs ||= chosen !== 'auto'
    if (isOurs) paint(isDark)
  }
  useEffect(apply, [chosen, isDark])
  usePageShow(apply)
}

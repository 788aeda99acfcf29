import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { tabs } from '../navigation/routes'

/** Unread messages; on the web the tab bar reads it, on weapp WeChat's own bar is told. */
export const useBadgeStore = create<{ unread: number }>()(() => ({ unread: 0 }))

const INBOX_TAB = tabs.findIndex(({ key }) => key === 'inbox')

/** More than fits is 99+; WeChat cuts what is longer than four characters. */
export function badgeWords(unread: number): string {
  return unread > 99 ? '99+' : String(unread)
}

export function showUnread(unread: number): void {
  useBadgeStore.setState({ unread })
  if (process.env.TARO_ENV !== 'weapp') return
  const told =
    unread > 0
      ? Taro.setTabBarBadge({ index: INBOX_TAB, text: badgeWords(unread) })
      : Taro.removeTabBarBadge({ index: INBOX_TAB })
  // Refused away from a tab's page; the next tab that is opened tells it again.
  told.catch(() => undefined)
}

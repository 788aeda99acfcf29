import { routes, type Route } from '@/platform/navigation/routes'

/** Screens that a search can open by name. */
const screens: readonly { name: string; to: Route }[] = [
  { name: '我的单位', to: routes.myUnit() },
  { name: '订阅', to: routes.subscriptions() },
  { name: '提醒', to: routes.reminders() },
  { name: '收藏', to: routes.favourites() },
  { name: '消息', to: routes.inbox() },
  { name: '数据', to: routes.figures() },
  { name: '显示设置', to: routes.display() },
  { name: '长辈版', to: routes.display() },
  { name: '隐私', to: routes.privacy() },
  { name: '关于', to: routes.about() },
]

/** 智能导航: the screens whose name begins with, or is, what was typed. */
export function screensNamed(typed: string): readonly { name: string; to: Route }[] {
  const words = typed.trim()
  return words.length < 2 ? [] : screens.filter(({ name }) => name.startsWith(words))
}

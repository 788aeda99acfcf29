import { routes, type Route } from '@/platform/navigation/routes'

/** Screens that a search can open: by the title that stands above each, or by what people call it. */
const screens: readonly { name: string; also?: readonly string[]; to: Route }[] = [
  { name: '首页', to: routes.home() },
  { name: '任务', also: ['全部任务', '时间表'], to: routes.tasks() },
  { name: '消息', to: routes.inbox() },
  { name: '我的', to: routes.me() },
  { name: '我的单位', to: routes.myUnit() },
  { name: '我关注的', also: ['关注', '订阅'], to: routes.subscriptions() },
  { name: '提醒设置', also: ['提醒', '设置提醒'], to: routes.reminders() },
  { name: '收藏', also: ['我的收藏'], to: routes.favourites() },
  { name: '数说', also: ['数据', '图表'], to: routes.figures() },
  {
    name: '长辈版与外观',
    also: ['显示设置', '外观', '深色', '文字大小', '字号'],
    to: routes.display(),
  },
  { name: '邀请码', also: ['绑定单位'], to: routes.invitation() },
  { name: '进展草稿', also: ['草稿'], to: routes.drafts() },
  { name: '隐私与我的数据', also: ['导出', '抹去'], to: routes.privacy() },
  { name: '关于', to: routes.about() },
]

/** 智能导航: the screens one of whose names begins with, or is, what was typed. */
export function screensNamed(typed: string): readonly { name: string; to: Route }[] {
  const words = typed.trim()
  if (words.length < 2) return []
  return screens.filter(({ name, also = [] }) =>
    [name, ...also].some((one) => one.startsWith(words)),
  )
}

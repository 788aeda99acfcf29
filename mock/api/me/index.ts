import { accountHandlers } from './account'
import { inboxHandlers } from './inbox'
import { settingsHandlers } from './settings'
import { subscriptionHandlers } from './subscriptions'

export { nobody, readMine, writeMine, type DeviceStore, type Mine } from './mine'
export { bringUpTo } from './plan'

export const meHandlers = {
  ...accountHandlers,
  ...inboxHandlers,
  ...settingsHandlers,
  ...subscriptionHandlers,
}

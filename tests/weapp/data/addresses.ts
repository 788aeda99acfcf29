import { pagesOf, readAppJson } from '../device/engine/app-files'
import { addressOf, BUILD } from '../device/engine/build-folder'

/** Every page, and those that show more than one thing as each of them. */
export const addresses = [
  ...pagesOf(readAppJson(BUILD)).map(addressOf),
  '/pages/tasks/index?view=unit',
  '/pages/tasks/index?view=time',
  '/pages/tasks/index?view=time&unit=huangpu',
  '/pages/search/index?q=%E6%94%BF%E5%BA%9C%E7%BD%91%E7%AB%99',
  '/pages/search/index?q=%E9%BB%84%E6%B5%A6%E5%8C%BA%E6%9C%89%E5%87%A0%E9%A1%B9%E4%BB%BB%E5%8A%A1',
  '/pages/task/index?id=dcd4d5308-33',
]

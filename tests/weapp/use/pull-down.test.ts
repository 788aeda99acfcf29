import { crowdedOffice } from '../data/crowded'
import { crowdedStore } from '../data/crowded-mine'
import { REMOTE_BUILD } from '../device/engine/build-folder'
import { MiniProgram } from '../device/mini-program'

it.each([
  '/pages/tasks/index',
  '/pages/theme/index?id=dcd4d5308-p1t1',
  '/pages/unit/index?id=crowd-1',
  '/pages/favourites/index',
  '/pages/subscriptions/index',
  '/pages/inbox/index',
])('%s asks anew when it is pulled down', async (address) => {
  const { onRequest } = crowdedOffice()
  let asked = 0
  const app = new MiniProgram(REMOTE_BUILD, {
    stored: crowdedStore,
    onRequest(request) {
      asked += 1
      return onRequest(request)
    },
  })
  await app.open(address)
  const before = asked
  await app.hook('onPullDownRefresh')
  expect(asked).toBeGreaterThan(before)
  expect(app.errors).toEqual([])
  app.close()
})

import { office } from '../data/office'
import { REMOTE_BUILD } from '../device/engine/build-folder'
import { MiniProgram } from '../device/mini-program'

/** Longer than the keys must rest before a server is asked (ms). */
const REST_MS = 300

it('what was looked for before is there again at once, and draws once', async () => {
  const app = new MiniProgram(REMOTE_BUILD, office())
  await app.open('/pages/search/index')
  await app.says('搜任务、单位、主题、动态')
  for (const words of ['微门户', '政务公开', '', '微门户']) {
    const { screen } = await app.settled()
    screen.byTag('input')[0]?.type(words)
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    if (words === '微门户') await app.says(/开展政府网站微门户建设/)
    await app.settled()
  }
  expect(app.errors).toEqual([])
  app.close()
})

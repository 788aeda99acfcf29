import { STAGES } from '../../../src/contract'
import { buildLongPlan } from '../../long-plan'
import { addressOf, REMOTE_BUILD } from '../device/engine/build-folder'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { overLimits } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import { office } from '../data/office'

const plan = buildLongPlan(10_000)
const { parts, tasks: _, ...summary } = plan
const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0]))
const counts = (tasks: number) => ({ tasks, reported: 0, stages, samples: 0 })
const themes = parts.flatMap((part) => part.themes)
const { onRequest } = office([
  [/\/documents$/, { documents: [summary] }],
  [/\/documents\/[^/]+$/, { document: plan }],
  [
    /\/progress$/,
    {
      plan: counts(plan.taskCount),
      themes: themes.map(({ id, taskIds }) => ({ themeId: id, ...counts(taskIds.length) })),
    },
  ],
])

describe.each(pagesOf(readAppJson(REMOTE_BUILD)))('%s, where the plan has 10,000 tasks', (page) => {
  it('keeps to the limits, and complains of nothing', async () => {
    const app = new MiniProgram(REMOTE_BUILD, { onRequest, haste: 100 })
    const { screen, calls } = await app.open(addressOf(page).replace('dcd4d5308', plan.id))
    expect(overLimits(screen, calls)).toEqual([])
    expect(app.errors).toEqual([])
    app.close()
  })
})

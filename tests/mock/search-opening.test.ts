import { createEmbeddedApi } from '../../mock'
import { atOnce, type Run } from '../../mock/api/run'

const search = { method: 'GET', url: '/v1/search?q=%E5%BE%AE%E9%97%A8%E6%88%B7' }

it('an index that could not be made is made by the next search, and then once', async () => {
  let runs = 0
  const run: Run = async (work, isWanted) => {
    runs += 1
    if (runs <= 2) throw new RangeError('Array buffer allocation failed')
    return atOnce(work, isWanted)
  }
  const api = createEmbeddedApi({ run })
  await expect(api.handle(search)).rejects.toThrow('allocation failed')
  await expect(api.handle(search)).rejects.toThrow('allocation failed')
  expect((await api.handle(search)).status).toBe(200)
  // Opening and searching; from here on searching alone.
  expect(runs).toBe(4)
  await api.handle(search)
  expect(runs).toBe(5)
})

import { madeOnce } from '@/platform/api/made-once'

it('is made once for all who ask, and again where it failed', async () => {
  let tries = 0
  const open = madeOnce(async () => {
    tries += 1
    if (tries === 1) throw new Error('no network')
    return tries
  })
  await expect(Promise.all([open(), open()])).rejects.toThrow('no network')
  expect(await Promise.all([open(), open(), open()])).toEqual([2, 2, 2])
})

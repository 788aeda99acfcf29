import Taro from '@tarojs/taro'
import { answersOf, askConsent, templatesToAsk, useConsentStore } from '@/platform/push/consent'

const template = (id: string, longTerm = false) => ({ id, kind: 'deadline' as const, longTerm })
const onWeapp = async (run: () => Promise<void>) => {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = 'weapp'
  try {
    await run()
  } finally {
    process.env.TARO_ENV = before
  }
}
const answer = (reply: unknown) => {
  const asked = jest.fn(() => Promise.resolve(reply))
  Object.assign(Taro, { requestSubscribeMessage: asked })
  return asked
}

beforeEach(() => useConsentStore.setState({ templates: [template('one'), template('two')] }))

it('never mixes long-term and one-time templates, and asks for three at most', () => {
  expect(templatesToAsk([template('a'), template('b', true)])).toEqual(['b'])
  expect(templatesToAsk(['a', 'b', 'b', 'c', 'd'].map((id) => template(id)))).toEqual([
    'a',
    'b',
    'c',
  ])
})

it('asks in the tap itself, before anything is awaited', () =>
  onWeapp(async () => {
    const asked = answer({ errMsg: 'ok', one: 'reject', two: 'ban' })
    const outcome = askConsent()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(await outcome).toEqual({ kind: 'declined' })
  }))

it('never asks twice in a row, unless the person wants it', () =>
  onWeapp(async () => {
    const asked = answer({ one: 'reject' })
    await askConsent()
    expect(await askConsent()).toEqual({ kind: 'not-asked' })
    expect(asked).toHaveBeenCalledTimes(1)
    await askConsent({ isWanted: true })
    expect(asked).toHaveBeenCalledTimes(2)
  }))

it('asks nothing on the web, where a success means nothing', async () => {
  const asked = answer({ one: 'accept' })
  expect(await askConsent()).toEqual({ kind: 'not-asked' })
  expect(asked).not.toHaveBeenCalled()
})

it.each([
  [20004, '总开关'],
  [20005, '暂不可用'],
  [10002, '网络不好'],
  [10003, '网络不好'],
])('explains code %i in words', (errCode, words) =>
  onWeapp(async () => {
    Object.assign(Taro, {
      requestSubscribeMessage: () => Promise.reject({ errCode, errMsg: 'fail' }),
    })
    expect(await askConsent()).toMatchObject({ words: expect.stringContaining(words) })
  }),
)

it.each([10001, 10004, 10005, 20001, 20002, 20003, 20013, undefined])(
  'is quiet about %s, which a person can do nothing about',
  (errCode) =>
    onWeapp(async () => {
      Object.assign(Taro, { requestSubscribeMessage: () => Promise.reject({ errCode }) })
      expect(await askConsent()).toEqual({ kind: 'failed', words: null })
    }),
)

it.each([
  [{ one: 'accept', errMsg: 'ok' }, { one: 'accept' }],
  [{ one: 'acceptWithAudio', other: 'accept' }, { one: 'acceptWithAudio' }],
  [{ one: 5 }, {}],
  [null, {}],
  ['accept', {}],
])('reads %j as %j', (reply, expected) => {
  expect(answersOf(reply, ['one', 'two'])).toEqual(expected)
})

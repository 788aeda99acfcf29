import { endpoints } from '@/contract'
import { RequestError } from '@/platform/api/request-error'
import { readReply } from '@/platform/api/request'
import { forget, keep, readKept } from '@/platform/api/reply/reply-cache'
import { openSlot } from '@/platform/device/storage'
import Taro from '@tarojs/taro'
import * as v from 'valibot'

const read = (status: number, body: string) =>
  readReply<'listDocuments'>(endpoints.listDocuments, { status, body })

function failureOf(run: () => unknown): RequestError {
  try {
    run()
  } catch (cause) {
    if (cause instanceof RequestError) return cause
    throw cause
  }
  throw new Error('nothing went wrong')
}

it.each([
  ['HTML of a portal page', 200, '<!doctype html><title>登录</title>'],
  ['an empty body', 200, ''],
  ['JSON that was cut', 200, '{"documents":[{"id":'],
  ['another shape', 200, '{"documents":"47"}'],
  ['no object at all', 200, 'null'],
  ['HTML with an error status', 502, '<h1>Bad Gateway</h1>'],
])('%s is told in words, with a way on', (_, status, body) => {
  const failure = failureOf(() => read(status, body))
  expect(failure.kind).toBe('shape')
  expect(failure.title).toBe('收到的内容无法识别')
  expect(failure.advice).toMatch(/重试/)
})

it('a problem of the server is shown in its own words', () => {
  const body = JSON.stringify({
    type: 'about:blank',
    title: '没有这份文件',
    status: 404,
    detail: '请检查链接。',
  })
  const failure = failureOf(() => read(404, body))
  expect(failure).toMatchObject({ kind: 'problem', title: '没有这份文件', advice: '请检查链接。' })
  expect(failure.isNotFound).toBe(true)
})

describe('what was kept', () => {
  const slot = openSlot('planted', v.object({ taskIds: v.array(v.string()) }))

  it.each(['{"taskIds":', '{"taskIds":"one"}', '[]', 'null', '\u0000'])(
    'reads as nothing when it is damaged or older: %j',
    (text) => {
      Taro.setStorageSync('planted', text)
      expect(slot.read()).toBeNull()
    },
  )

  it('is left alone when a write is refused', () => {
    slot.write({ taskIds: ['a'] })
    jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('QuotaExceededError')
    })
    expect(slot.write({ taskIds: ['b'] })).toBe(false)
    expect(slot.read()).toEqual({ taskIds: ['a'] })
  })

  it('gives way to newer replies when the device is full, oldest first', () => {
    const kept = (savedAt: number) => ({ savedAt, etag: null, body: '{}' })
    keep('/v1/old', kept(1))
    keep('/v1/new', kept(2))
    const write = Taro.setStorageSync.bind(Taro)
    let refusals = 1
    jest.spyOn(Taro, 'setStorageSync').mockImplementation((key: string, data: unknown) => {
      if (refusals-- > 0) throw new Error('QuotaExceededError')
      write(key, data)
    })
    keep('/v1/newest', kept(3))
    expect(readKept('/v1/old')).toBeNull()
    expect(readKept('/v1/new')).not.toBeNull()
    expect(readKept('/v1/newest')).not.toBeNull()
    forget('/v1/newest')
    expect(readKept('/v1/newest')).toBeNull()
  })
})

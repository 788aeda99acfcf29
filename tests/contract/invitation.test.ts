import * as v from 'valibot'
import {
  CorrectionRequest,
  HttpsUrl,
  INVITATION_ALPHABET,
  invitationScene,
  MAX_SCENE_LENGTH,
  readInvitationCode,
  readInvitationScene,
  RealDay,
  UpdateRequest,
  writeInvitationCode,
} from '../../src/contract'

const CODE = 'AB3DE5GHJKMNPQRSTVW0'

it.each([
  [CODE, CODE],
  [writeInvitationCode(CODE), CODE],
  [' ab3de-5ghjk-mnpqr-stvwo ', CODE],
  ['AB3DE 5GHJK MNPQR STVW0', CODE],
  ['ＡＢ3ＤＥ5ＧＨＪＫＭＮＰＱＲＳＴＶＷ0', CODE],
  ['', null],
  ['AB3DE', null],
  [`${CODE}0`, null],
  ['AB3DE5GHJKMNPQRSTVWU', null],
])('%j is read as the code %j', (typed, expected) => {
  expect(readInvitationCode(typed)).toBe(expected)
})

it('a scene is at most 32 characters that WeChat allows, and reads back', () => {
  const scene = invitationScene(CODE)
  expect(scene.length).toBeLessThanOrEqual(MAX_SCENE_LENGTH)
  expect(scene).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/)
  expect(readInvitationScene(scene)).toBe(CODE)
  expect(readInvitationScene(encodeURIComponent(scene))).toBe(CODE)
  expect(INVITATION_ALPHABET).toHaveLength(32)
})

it.each(['', 'i=', 'x=AB3DE5GHJKMNPQRSTVW0', '%E0%A4%A', `i=${CODE}${' '.repeat(20)}`, CODE])(
  'the scene %j is none of ours',
  (scene) => expect(readInvitationScene(scene)).toBeNull(),
)

it.each([
  ['https://www.shanghai.gov.cn/a?b=1#c', true],
  ['https://政务.中国/公开', true],
  ['http://www.shanghai.gov.cn', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https://user:pass@evil.example/', false],
  ['https://a b.cn', false],
  ['https://a.cn/"onclick=', false],
  ['//a.cn', false],
])('the link %j: %s', (url, expected) => expect(v.is(HttpsUrl, url)).toBe(expected))

it.each([
  ['2015-12-31', true],
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2015-13-01', false],
  ['2015-00-10', false],
  ['2015-1-1', false],
])('the day %j: %s', (day, expected) => expect(v.is(RealDay, day)).toBe(expected))

const report = { unitId: 'lvyou-ju', stage: 'in_progress', note: '正在推进' }

it.each([
  [report, true],
  [{ ...report, note: '<b>不是标签</b>' }, true],
  [{ ...report, note: '  ' }, false],
  [{ ...report, note: '长'.repeat(501) }, false],
  [{ ...report, note: '翻\u202e转' }, false],
  [{ ...report, note: '空\u0000字' }, false],
  [{ ...report, percent: 101 }, false],
  [{ ...report, percent: 1.5 }, false],
  [{ ...report, stage: 'great' }, false],
  [{ ...report, score: 5 }, false],
  [{ ...report, evidence: Array(6).fill({ url: 'https://a.cn', title: '页' }) }, false],
  [{ ...report, evidence: [{ url: 'ftp://a.cn', title: '页' }] }, false],
  [{ ...report, evidence: [{ documentId: 'dcd4d5308', quote: '原文' }] }, true],
  [{ ...report, dueOn: '2015-12-20', milestone: { on: '2015-12-01', title: '试运行' } }, true],
])('the report %j: %s', (body, expected) => expect(v.is(UpdateRequest, body)).toBe(expected))

it('a correction wants words, and no name', () => {
  expect(v.is(CorrectionRequest, { field: 'units', text: '漏了一个单位' })).toBe(true)
  expect(v.is(CorrectionRequest, { text: '漏了一个单位' })).toBe(true)
  expect(v.is(CorrectionRequest, { text: '' })).toBe(false)
  expect(v.is(CorrectionRequest, { text: '漏了', name: '张三' })).toBe(false)
})

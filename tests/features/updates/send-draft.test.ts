import { endpoints } from '@/contract'
import { useBindingStore } from '@/features/identity/binding-store'
import { NO_FIELDS, type Draft } from '@/features/updates/report/draft'
import { useDraftStore } from '@/features/updates/report/draft-store'
import { sendDraft } from '@/features/updates/report/send-draft'
import { request } from '@/platform/api/request'
import { transport } from '@/platform/api/transport'
import { failures } from '@/platform/api/request-error'

// The network is the platform's: here it can be cut.
jest.mock('@/platform/api/transport', () => {
  const actual = jest.requireActual('@/platform/api/transport')
  return { transport: jest.fn(actual.transport) }
})
const network = jest.mocked(transport)

const build = (note: string, corrects: Draft['corrects'] = null): Draft => ({
  taskId: 'dcd4d5308-28',
  taskTitle: '第28项',
  documentId: 'dcd4d5308',
  unitId: 'lvyou-ju',
  unitName: '市旅游局',
  corrects,
  fields: { ...NO_FIELDS, note },
  savedAt: 0,
  waitsFor: '',
})

beforeAll(() => useBindingStore.getState().bind('DEMO0-00000-00000-00001'))

it('offline: the draft stays on the device, says why, and is sent when she says so', async () => {
  network.mockRejectedValueOnce(failures.offline())
  expect(await sendDraft(build('断网时写的'), '2015-03-06')).toMatchObject({ outcome: 'waits' })
  expect(localStorage.getItem('drafts')).toContain('断网时写的')
  expect(useDraftStore.getState().drafts[0]?.waitsFor).toBe('连不上网络')
  const [draft] = useDraftStore.getState().drafts
  if (!draft) throw new Error('the draft is lost')
  expect(await sendDraft(draft, '2015-03-06')).toMatchObject({ outcome: 'sent' })
  expect(useDraftStore.getState().drafts).toEqual([])
})

it('two at once: the second sees what changed, and keeps her draft', async () => {
  const sent = await sendDraft(build('第一版'), '2015-03-06')
  if (sent.outcome !== 'sent') throw new Error(sent.outcome)
  const { id } = sent.update
  const etag = `"${id}.1"`
  await request<'reviseUpdate'>(
    endpoints.reviseUpdate,
    { id, stage: 'in_progress', note: '同事先改了' },
    { 'if-match': etag },
  )
  const late = await sendDraft(build('我的更正', { id, etag }), '2015-03-06')
  expect(late).toMatchObject({ outcome: 'changed', current: { note: '同事先改了', revision: 2 } })
  expect(useDraftStore.getState().drafts[0]?.fields.note).toBe('我的更正')
})

it('two at once, and the network goes between the answer and what it says now: the draft waits', async () => {
  const sent = await sendDraft(build('又一版'), '2015-03-06')
  if (sent.outcome !== 'sent') throw new Error(sent.outcome)
  const { id } = sent.update
  const etag = `"${id}.1"`
  await request<'reviseUpdate'>(
    endpoints.reviseUpdate,
    { id, stage: 'in_progress', note: '同事又先改了' },
    { 'if-match': etag },
  )
  const { transport: whole } = jest.requireActual<{ transport: typeof transport }>(
    '@/platform/api/transport',
  )
  network.mockImplementationOnce(whole).mockRejectedValueOnce(failures.offline())
  const draft = build('断在半路的更正', { id, etag })
  expect(await sendDraft(draft, '2015-03-06')).toMatchObject({ outcome: 'waits' })
  expect(useDraftStore.getState().drafts[0]).toMatchObject({
    fields: { note: '断在半路的更正' },
    waitsFor: '连不上网络',
  })
  expect(await sendDraft(draft, '2015-03-06')).toMatchObject({ outcome: 'changed' })
})

it('what contradicts itself is not sent', async () => {
  const draft = build('完成了')
  const faulty = await sendDraft(
    { ...draft, fields: { ...draft.fields, stage: 'completed' } },
    '2015-03-06',
  )
  expect(faulty).toMatchObject({
    outcome: 'faulty',
    faults: [{ field: 'evidence', message: expect.stringContaining('依据') }],
  })
})

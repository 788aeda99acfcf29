import type { FeedPost, OfficialDocument } from '../../../../src/contract'
import { createPostRelating } from '../../../../src/domain/search'
import { entriesOfPost } from '../../../../src/domain/search/elsewhere'
import { documents as library, posts as published } from '../../../../mock/api/replies'

const [plan] = library
if (!plan) throw new Error('no document')
const taskOf = (no: number) => plan.tasks[no - 1] as OfficialDocument['tasks'][number]

const EVER = '9'
const relating = (posts: readonly FeedPost[], documents: readonly OfficialDocument[] = library) =>
  createPostRelating(documents, posts.flatMap(entriesOfPost))
const { ofTask, ofPost } = relating(published())

const buildPost = (id: string, given: Partial<FeedPost> = {}): FeedPost => ({
  id,
  channel: 'reading',
  title: `动态${id}`,
  summary: '',
  publishedAt: '2015-03-06T00:00:00.000Z',
  revisedAt: null,
  compiled: false,
  withdrawnAt: null,
  source: { documentId: plan.id, title: plan.title, number: plan.number },
  blocks: [],
  taskIds: [],
  themeIds: [],
  unitIds: [],
  ...given,
})
const quoting = (no: number, quote = taskOf(no).text): FeedPost['blocks'] => [
  {
    kind: 'quote',
    text: quote,
    citation: { kind: 'task', documentId: plan.id, taskNo: no, quote },
  },
]

it('tells first which post cites the task, before what only lists it or is alike', () => {
  const [first] = ofTask(taskOf(33).id, EVER)
  expect(first).toMatchObject({ id: 'dcd4d5308-guide-p3t1', channel: 'reading' })
  expect(first?.reason).toContain('引用了这项任务')
  const own = { taskIds: [taskOf(33).id], unitIds: [], themeIds: [] }
  const told = relating([
    buildPost('lists', own),
    buildPost('quotes', { ...own, blocks: quoting(33) }),
  ]).ofTask(taskOf(33).id, EVER)
  expect(told.map(({ id }) => id)).toEqual(['quotes', 'lists'])
})

it('tells what quotes the year before a task before what goes through all tasks and quotes each', () => {
  const all = plan.tasks.map(({ id }) => id)
  const [baseline] = taskOf(33).baselines
  const told = relating([
    buildPost('all', { taskIds: all, blocks: plan.tasks.flatMap(({ no }) => quoting(no)) }),
    buildPost('before', {
      blocks: [{ kind: 'paragraph', text: baseline?.quote ?? '', citation: null }],
    }),
  ]).ofTask(taskOf(33).id, EVER)
  expect(told.map(({ id }) => id)).toEqual(['before', 'all'])
})

it.each([
  [
    '引用了它的上年基础',
    33,
    {
      blocks: [
        {
          kind: 'paragraph',
          text: '28个政府网站完成无障碍改造,方便视力障碍人士使用。',
          citation: null,
        },
      ],
    },
  ],
  ['列出了这项任务', 33, { taskIds: [taskOf(33).id] }],
  ['列出了这项任务', 33, { blocks: [{ kind: 'task', taskId: taskOf(33).id, title: '' }] }],
  [
    '都提到“电子政务云”',
    10,
    { blocks: [{ kind: 'paragraph', text: '说说电子政务云。', citation: null }] },
  ],
  ['同一主题：深化政府网站群建设', 33, { themeIds: [taskOf(33).themeId] }],
  ['同一单位：市旅游局', 28, { unitIds: [taskOf(28).units[0]?.unitId ?? ''] }],
] as [string, number, Partial<FeedPost>][])('says why: %s', (reason, no, given) => {
  const one = relating([buildPost('one', given), buildPost('other')])
  expect(one.ofTask(taskOf(no).id, EVER)).toEqual([
    {
      id: 'one',
      title: '动态one',
      channel: 'reading',
      reason: expect.stringContaining(reason) as string,
    },
  ])
})

it('never says of a number that stands in two parts that its task is cited', () => {
  const doubled = {
    ...plan,
    tasks: plan.tasks.map((task) => (task.no === 2 ? { ...task, no: 1 } : task)),
  }
  const { ofTask: told } = relating([buildPost('one', { blocks: quoting(1) })], [doubled])
  for (const { id } of doubled.tasks) {
    expect(told(id, EVER).some(({ reason }) => reason.includes('引用了这项'))).toBe(false)
  }
})

it('keeps what is withdrawn, and what is for later, to itself', () => {
  const later = { blocks: quoting(3), publishedAt: '2015-06-01T00:00:00.000Z' }
  const { ofTask: told } = relating([
    buildPost('gone', { blocks: quoting(3), withdrawnAt: '2015-04-01T00:00:00.000Z' }),
    buildPost('later', later),
  ])
  expect(told(taskOf(3).id, '2015-05-31T15:59:59.999Z')).toEqual([])
  expect(told(taskOf(3).id, '2015-06-01T00:00:00.000Z')).toHaveLength(1)
})

it('tells five at the most, in the same order however they come', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    buildPost(`p${at}`, { blocks: quoting((at % 3) + 1), taskIds: [taskOf(4).id] }),
  )
  const one = relating(many)
  const other = relating([...many].reverse())
  for (const { id } of plan.tasks) {
    expect(one.ofTask(id, EVER).length).toBeLessThanOrEqual(5)
    expect(one.ofTask(id, EVER)).toEqual(other.ofTask(id, EVER))
  }
  for (const { id } of many) expect(one.ofPost(id, EVER)).toEqual(other.ofPost(id, EVER))
})

it('tells a post what speaks of the same tasks, and never itself', () => {
  expect(ofPost('dcd4d5308-guide-p3t1', EVER)[0]).toEqual({
    id: 'dcd4d5308-annex-p4s1',
    title: '2014年回顾：深化政府网站群建设,打造人民满意的网上政府',
    channel: 'data',
    reason: '都涉及第31、32、33项任务；同一主题：深化政府网站群建设',
  })
  for (const { id } of published()) {
    const related = ofPost(id, EVER)
    expect(related.every((one) => one.id !== id && one.reason !== '')).toBe(true)
  }
})

it('tells nothing of what is not there', () => {
  expect([ofTask('none', EVER), ofPost('none', EVER)]).toEqual([[], []])
})

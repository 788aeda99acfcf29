import { fixedClock } from '../../../server/src/clock'
import {
  publishPosts,
  tellDuePosts,
  withdrawPosts,
} from '../../../server/src/services/publishing/publish-posts'
import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const markdown = (id: string, day = '2015-11-01', body = '> 请结合实际认真落实。') =>
  `---\nid: ${id}\nchannel: service\ntitle: 题目${id}\nsummary: 摘要\npublishedAt: '${day}'\nsource: dcd4d5308\n---\n\n${body}\n`
const publish = (id: string, ...rest: string[]) =>
  publishPosts(server.runtime, [{ file: `${id}.md`, markdown: markdown(id, ...rest) }])
const read = async (url: string) => JSON.parse((await server.ask('GET', url)).body)

it('publishes a post, newest first, and refuses its id a second time', async () => {
  expect((await publish('one')).posts[0]?.outcome).toBe('published')
  expect((await read('/v1/feed')).posts[0].id).toBe('one')
  expect((await publish('one')).faults[0]).toMatchObject({ file: 'one.md', line: 2 })
})

it('publishes nothing of a batch with one bad file', async () => {
  const { posts, faults } = await publishPosts(server.runtime, [
    { file: 'good.md', markdown: markdown('good') },
    { file: 'bad.md', markdown: markdown('bad', '2015-11-01', '<script>x</script>') },
  ])
  expect(posts).toEqual([])
  expect(faults[0]).toMatchObject({ file: 'bad.md', line: 10 })
  expect((await server.ask('GET', '/v1/feed/good')).status).toBe(404)
})

it('keeps a scheduled post to itself', async () => {
  expect((await publish('later', '2015-12-24')).posts[0]?.outcome).toBe('scheduled')
  expect((await server.ask('GET', '/v1/feed/later')).status).toBe(404)
})

it('revises, and withdraws with a word at the old address', async () => {
  await publish('two')
  const revised = await publishPosts(
    server.runtime,
    [{ file: 'two.md', markdown: markdown('two').replace('摘要', '新摘要') }],
    { revise: true },
  )
  expect(revised.posts[0]?.outcome).toBe('revised')
  expect((await read('/v1/feed/two')).post).toMatchObject({ summary: '新摘要' })
  await withdrawPosts(server.runtime, ['two'])
  const { post } = await read('/v1/feed/two')
  expect(post.withdrawnAt).not.toBeNull()
  expect(post.blocks).toEqual([])
  expect(JSON.stringify(await read('/v1/feed?limit=100'))).not.toContain('"two"')
})

it('keeps the first page under 30 KB', async () => {
  expect((await server.ask('GET', '/v1/feed')).body.length * 3).toBeLessThan(30_000)
})

it('withdraws several ids all together, or none', async () => {
  await publish('three')
  await publish('four')
  await expect(withdrawPosts(server.runtime, ['three', 'nobody', 'four'])).rejects.toThrow('nobody')
  expect((await read('/v1/feed/three')).post.withdrawnAt).toBeNull()
  await withdrawPosts(server.runtime, ['three', 'four'])
  for (const id of ['three', 'four']) {
    expect((await read(`/v1/feed/${id}`)).post.withdrawnAt).not.toBeNull()
  }
})

describe('a revision', () => {
  const revise = (id: string, ...rest: string[]) =>
    publishPosts(server.runtime, [{ file: `${id}.md`, markdown: markdown(id, ...rest) }], {
      revise: true,
    })

  it('leaves a post that was shown on its day: it would vanish, or come twice in pages', async () => {
    await publish('day')
    const { faults } = await revise('day', '2015-12-24')
    expect(faults).toEqual([
      { file: 'day.md', line: 6, reason: expect.stringContaining('发布时间') as string },
    ])
    expect((await read('/v1/feed/day')).post.revisedAt).toBeNull()
  })

  it('of a scheduled post may move it, and is no revision to readers', async () => {
    await publish('sooner', '2015-12-24')
    expect((await revise('sooner', '2015-11-02')).posts[0]?.outcome).toBe('revised')
    const { post } = await read('/v1/feed/sooner')
    expect(post).toMatchObject({ publishedAt: '2015-11-01T16:00:00.000Z', revisedAt: null })
  })

  it('does not bring a withdrawn post back', async () => {
    await publish('gone')
    await withdrawPosts(server.runtime, ['gone'])
    expect((await revise('gone')).faults).toEqual([
      { file: 'gone.md', line: 2, reason: expect.stringContaining('已撤回') as string },
    ])
    expect((await read('/v1/feed/gone')).post.withdrawnAt).not.toBeNull()
  })

  it('names the file that is wrong, where another one names its id', async () => {
    await publish('taken')
    const { faults } = await publishPosts(server.runtime, [
      { file: 'first.md', markdown: markdown('taken-2').replace('摘要', '见 taken') },
      { file: 'second.md', markdown: markdown('taken') },
    ])
    expect(faults.map(({ file }) => file)).toEqual(['second.md'])
  })
})

it('publishes one of two who use one id at one time, and refuses the other', async () => {
  const results = await Promise.all([publish('race'), publish('race')])
  expect(results.map(({ posts }) => posts.length).sort()).toEqual([0, 1])
  expect(results.flatMap(({ faults }) => faults)).toMatchObject([{ file: 'race.md', line: 2 }])
})

it('tells followers of a post, its revision and its withdrawal, once each', async () => {
  const token = await server.signIn()
  for (const target of [
    { kind: 'channel', id: 'service' },
    { kind: 'theme', id: 'dcd4d5308-p1t1' },
    { kind: 'unit', id: 'huangpu' },
  ]) {
    await server.ask('POST', '/v1/me/subscriptions', { token, json: { target } })
  }
  const titles = async () => {
    const { body } = await server.ask('GET', '/v1/me/inbox', { token })
    const { messages } = JSON.parse(body) as { messages: { title: string }[] }
    return messages.map(({ title }) => title).filter((title) => title.endsWith('题目told'))
  }
  const all = 'themes: [dcd4d5308-p1t1]\nunits: [huangpu]\n'
  const file = { file: 'told.md', markdown: markdown('told').replace('source', `${all}source`) }
  await publishPosts(server.runtime, [file])
  expect(await titles()).toEqual(['题目told'])
  await publishPosts(server.runtime, [file], { revise: true })
  await publishPosts(server.runtime, [file], { revise: true })
  expect((await titles()).sort()).toEqual(['动态有修订：题目told', '题目told'])
  await withdrawPosts(server.runtime, ['told'])
  await withdrawPosts(server.runtime, ['told'])
  expect((await titles()).sort()).toEqual([
    '动态已撤回：题目told',
    '动态有修订：题目told',
    '题目told',
  ])
})

it('shows a scheduled post when its time has come, and tells of it once', async () => {
  let now = new Date('2015-11-16T09:00:00+08:00')
  const own = await startTestServer({ clock: { ...fixedClock(now), now: () => now } })
  const token = await own.signIn()
  await own.ask('POST', '/v1/me/subscriptions', {
    token,
    json: { target: { kind: 'channel', id: 'service' } },
  })
  await publishPosts(own.runtime, [
    { file: 'a.md', markdown: markdown('due', '2015-11-16T09:30:00+08:00') },
  ])
  const statusAt = async (time: string) => {
    now = new Date(`2015-11-16T${time}+08:00`)
    return (await own.ask('GET', '/v1/feed/due')).status
  }
  expect(await statusAt('09:29:59')).toBe(404)
  expect(await tellDuePosts(own.runtime)).toBe(0)
  expect(await statusAt('09:30:00')).toBe(200)
  expect(await tellDuePosts(own.runtime)).toBe(1)
  expect(await tellDuePosts(own.runtime)).toBe(0)
  const inbox = await own.ask('GET', '/v1/me/inbox', { token })
  expect(inbox.body.split('题目due')).toHaveLength(2)
  await own.close()
})

import { TASK, type Asker } from './asker'

/** Merging, a second device, taking everything along, erasing it. */
export function movesAndLeaves(asker: Asker): void {
  const { ask, newcomer, asked, refused, follow, list } = asker
  it('merges what a device kept, losing none, however often', async () => {
    const token = await newcomer()
    await follow(token, { target: { kind: 'task', id: TASK }, certainty: 'certain' })
    const body = {
      subscriptions: [
        { target: { kind: 'task', id: TASK }, certainty: 'all' },
        { target: { kind: 'words', q: '微门户' }, paused: true },
      ],
      favourites: [TASK],
      readIds: ['m1'],
    }
    const expected = [
      { target: { kind: 'task', id: TASK }, certainty: 'all', paused: false },
      { target: { kind: 'words', q: '微门户' }, paused: true },
    ]
    for (let round = 0; round < 2; round += 1) {
      const { subscriptions } = await asked('mergeMe', token, '/v1/me/merge', body)
      const own = subscriptions.filter(({ target }) => target.kind !== 'theme')
      for (const one of expected) expect(own).toContainEqual(expect.objectContaining(one))
      expect(new Set(own.map(({ target }) => JSON.stringify(target))).size).toBe(own.length)
    }
  })

  it('links a second device by a code that works once', async () => {
    const token = await newcomer()
    const { id } = await follow(token, { target: { kind: 'unit', id: 'xuhui' } })
    const { code } = await asked('linkSession', token, '/v1/session/link')
    const body = { platform: 'h5', linkCode: code }
    const { token: second } = await asked('createSession', token, '/v1/session', body)
    expect((await list(second)).map((one) => one.id)).toContain(id)
    await refused('POST', '/v1/session', null, 400, body)
  })

  it('exports everything but keys, ends a session, and erases all at once', async () => {
    const token = await newcomer()
    await follow(token, { target: { kind: 'words', q: '导出测试' } })
    expect((await asked('getMe', token, '/v1/me')).devices).toBeGreaterThan(0)
    const { body } = await ask('GET', '/v1/me/export', token)
    expect(body).toContain('导出测试')
    expect(body).not.toContain(token)
    const other = await newcomer()
    await asked('endSession', other, '/v1/session')
    await refused('GET', '/v1/me', other, 401)
    await asked('eraseMe', token, '/v1/me')
    await refused('GET', '/v1/me', token, 401)
    expect(await list(await newcomer())).toEqual([])
  })
}

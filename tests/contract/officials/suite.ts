import * as v from 'valibot'
import { Problem, TaskUpdate, type ReportedDue } from '../../../src/contract'
import type { OfficialReply, OfficialsApi } from './api'

const D = 'dcd4d5308'
const report = { unitId: 'lvyou-ju', stage: 'in_progress', note: '正在推进 <b>一期</b>' }
const evidence = [{ url: 'https://www.shanghai.gov.cn/notice', title: '公告' }]
const json = (reply: OfficialReply) => JSON.parse(reply.body)

/** The part of the contract that officials use: kept by every implementation alike. */
export function describeOfficials(name: string, open: () => Promise<OfficialsApi>): void {
  describe(`officials at work, by ${name}`, () => {
    let api: OfficialsApi
    beforeEach(async () => void (api = await open()))
    afterEach(() => api.close?.())

    const official = async (unitId: 'lvyou-ju' | 'huangpu' = 'lvyou-ju') => {
      const token = await api.person()
      const code = await api.invite(unitId)
      const bound = await api.ask('POST', '/v1/me/units', { as: token, body: { code } })
      expect(bound.status).toBe(200)
      expect(json(bound)).toMatchObject({ unitId })
      return token
    }
    const say = (as: string | undefined, no: number, body: object) =>
      api.ask('POST', `/v1/tasks/${D}-${no}/updates`, { as, body })

    it('reports a task of its unit; the task, the unit and the counts show it', async () => {
      const token = await official()
      const before = json(await api.ask('GET', `/v1/documents/${D}/progress`))
      const reply = await say(token, 28, { ...report, percent: 40, dueOn: '2015-12-20' })
      expect(reply.status).toBe(200)
      const update = v.parse(TaskUpdate, json(reply).update)
      expect(update).toMatchObject({ ...report, unitName: '市旅游局', revision: 1, history: [] })
      expect(update).toMatchObject({ percent: 40, dueOn: '2015-12-20', dueBasis: 'reported' })
      const shown = json(await api.ask('GET', `/v1/tasks/${D}-28`)).updates
      expect(shown[0]).toEqual(json(reply).update)
      const own = json(await api.ask('GET', '/v1/units/lvyou-ju/updates')).updates
      expect(own[0].id).toBe(update.id)
      expect(json(await api.ask('GET', `/v1/updates/${update.id}`)).update.id).toBe(update.id)
      const after = json(await api.ask('GET', `/v1/documents/${D}/progress`))
      expect(after.plan.reported).toBe(before.plan.reported + 1)
      expect(after.themes).toHaveLength(14)
    })

    it('a date that a unit gives counts in the whole plan at once', async () => {
      const dues = async () =>
        json(await api.ask('GET', `/v1/documents/${D}/reported-dues`)).dues as ReportedDue[]
      const token = await official('huangpu')
      const ofHuangpu = { ...report, unitId: 'huangpu' }
      expect((await dues()).map(({ taskId }) => taskId)).not.toContain(`${D}-1`)
      const { update } = json(await say(token, 1, { ...ofHuangpu, dueOn: '2015-12-20' }))
      const due = (await dues()).find(({ updateId }) => updateId === update.id)
      expect(due).toMatchObject({ taskId: `${D}-1`, unitName: '黄浦区', on: '2015-12-20' })
      // A later report without a date takes none back.
      await say(token, 1, { ...ofHuangpu, note: '又一步' })
      expect((await dues()).map(({ updateId }) => updateId)).toContain(update.id)
    })

    it('the same words sent twice are one update', async () => {
      const token = await official()
      const one = json(await say(token, 28, report))
      expect(json(await say(token, 28, report))).toEqual(one)
      expect(json(await say(token, 28, { ...report, note: '又一步' })).update.id).not.toBe(
        one.update.id,
      )
    })

    it('nobody without a session, and no person without a unit, may report', async () => {
      expect((await say(undefined, 28, report)).status).toBe(401)
      const reply = await say(await api.person(), 28, report)
      expect(reply.status).toBe(403)
      expect(v.parse(Problem, json(reply)).detail).toContain('邀请码')
    })

    it('an official speaks for no other unit, and on no other task', async () => {
      const token = await official()
      expect((await say(token, 25, { ...report, unitId: 'minzheng-ju' })).status).toBe(403)
      expect((await say(token, 21, report)).status).toBe(403)
      expect((await say(token, 28, { ...report, unitId: 'nobody' })).status).toBe(403)
      expect((await say(token, 999, report)).status).toBe(404)
    })

    it('a possible task is reported only after the unit has accepted it', async () => {
      const token = await official('huangpu')
      const ofHuangpu = { ...report, unitId: 'huangpu' }
      const refused = await say(token, 12, ofHuangpu)
      expect(refused.status).toBe(403)
      expect(json(refused).detail).toContain('认领')
      const accept = () =>
        api.ask('POST', `/v1/tasks/${D}-12/acceptance`, { as: token, body: { unitId: 'huangpu' } })
      const accepted = await accept()
      expect(json(accepted).acceptance).toMatchObject({ unitName: '黄浦区' })
      expect(json(await accept())).toEqual(json(accepted))
      expect((await say(token, 12, ofHuangpu)).status).toBe(200)
      expect(json(await api.ask('GET', `/v1/tasks/${D}-12`)).acceptances).toHaveLength(1)
    })

    it.each([
      [{ stage: 'completed' }, 'body.evidence'],
      [{ evidence: [{ url: 'http://a.cn', title: '页' }] }, 'body.evidence.0.url'],
      [{ evidence: [{ documentId: D, quote: '文件里没有的话' }] }, 'body.evidence.0.quote'],
      [{ percent: 101 }, 'body.percent'],
      [{ percent: 100 }, 'body.percent'],
      [{ note: '' }, 'body.note'],
      [{ note: '长'.repeat(501) }, 'body.note'],
      [{ dueOn: '2015-02-30' }, 'body.dueOn'],
      [{ score: 5 }, 'body.score'],
    ])('refuses %j, naming %s', async (fields, path) => {
      const reply = await say(await official(), 28, { ...report, ...fields })
      expect(reply.status).toBe(400)
      expect(json(reply).errors[0].path).toBe(path)
    })

    it('已完成 stands with evidence: a link, or words of the document', async () => {
      const token = await official()
      const cited = [{ documentId: D, quote: '请结合实际认真落实' }]
      for (const proof of [evidence, cited]) {
        const reply = await say(token, 28, { ...report, stage: 'completed', evidence: proof })
        expect(json(reply).update.evidence).toEqual(proof)
      }
    })

    it('a correction keeps what was said, and wants the version that it corrects', async () => {
      const token = await official()
      const { update } = json(await say(token, 28, report))
      const { unitId: _, ...content } = report
      const revise = (ifMatch: string | undefined, note: string) =>
        api.ask('PUT', `/v1/updates/${update.id}`, {
          as: token,
          ifMatch,
          body: { ...content, note, reason: '写错了' },
        })
      expect((await revise(undefined, '无版本')).status).toBe(428)
      const first = `"${update.id}.1"`
      const revised = await revise(first, '更正后')
      expect(json(revised).update).toMatchObject({ note: '更正后', revision: 2 })
      expect(json(revised).update.history[0]).toMatchObject({ note: report.note, revision: 1 })
      const stale = await revise(first, '不知道已经改过')
      expect(stale.status).toBe(412)
      expect(json(stale).detail).toContain('草稿')
      expect(json(await api.ask('GET', `/v1/updates/${update.id}`)).update.note).toBe('更正后')
    })

    it('wrong, malformed and unknown codes get one answer, which tells nothing', async () => {
      const token = await api.person()
      const answers = []
      for (const code of ['AAAAA-AAAAA-AAAAA-AAAAA', '不是码', "' or 1=1 --"]) {
        answers.push(await api.ask('POST', '/v1/me/units', { as: token, body: { code } }))
      }
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
      const none = await api.ask('POST', '/v1/me/units', { as: token, body: {} })
      expect(none.status).toBe(400)
      const anonymous = await api.ask('POST', '/v1/me/units', { body: { code: 'x' } })
      expect(anonymous.status).toBe(401)
    })

    it('leaving works at once, and what was said stays the word of the unit', async () => {
      const token = await official()
      const { update } = json(await say(token, 28, report))
      const leave = () => api.ask('DELETE', '/v1/me/units/lvyou-ju', { as: token })
      expect(json(await leave())).toEqual({ done: true })
      expect((await say(token, 28, report)).status).toBe(403)
      expect((await leave()).status).toBe(404)
      expect((await api.ask('GET', `/v1/updates/${update.id}`)).status).toBe(200)
    })

    it('anyone may point out an error of ours, and gets a receipt', async () => {
      const correct = (id: string, body: object) =>
        api.ask('POST', `/v1/tasks/${id}/corrections`, { body })
      const reply = await correct(`${D}-1`, { field: 'units', text: '漏了一个单位' })
      expect(reply.status).toBe(200)
      expect(json(reply).correction).toMatchObject({ state: 'received' })
      expect((await correct(`${D}-1`, { text: '' })).status).toBe(400)
      expect((await correct(`${D}-999`, { text: '没有这项' })).status).toBe(404)
    })

    it.each([
      ['/v1/updates/none', 404],
      ['/v1/units/nowhere/updates', 404],
      ['/v1/documents/d00000000/progress', 404],
      ['/v1/documents/d00000000/reported-dues', 404],
      ['/v1/documents/%20/reported-dues', 400],
      ['/v1/updates/%20', 400],
    ])('%s is %i', async (url, status) => {
      expect((await api.ask('GET', url)).status).toBe(status)
    })
  })
}

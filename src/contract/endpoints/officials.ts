import * as v from 'valibot'
import { CorrectionReceipt, CorrectionRequest } from '../shapes/correction'
import { Done, limit, read, write } from '../endpoint'
import { InvitationRequest, UnitBinding } from '../shapes/official'
import {
  Acceptance,
  ProgressCounts,
  ReportedDue,
  TaskUpdate,
  UpdateRequest,
  UpdateRevision,
} from '../shapes/update'
import { Identifier, listOf } from '../wire'

const id = Identifier
const updateId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, '编号格式不对'))
const oneUpdate = v.object({ update: TaskUpdate })

/** What units say of their tasks: reading is public, saying is for officials of the unit. */
export const officialEndpoints = {
  getUpdate: read('getUpdate', '/v1/updates/:id', '一条进展', {
    params: { id: updateId },
    reply: oneUpdate,
    errors: [400, 404],
  }),
  listUnitUpdates: read('listUnitUpdates', '/v1/units/:id/updates', '一个单位的进展，由新到旧', {
    params: { id },
    query: { limit },
    reply: v.object({ updates: listOf(TaskUpdate), acceptances: listOf(Acceptance) }),
    errors: [400, 404],
  }),
  getProgress: read(
    'getProgress',
    '/v1/documents/:id/progress',
    '一份文件的进展计数：全部与每个主题',
    {
      params: { id },
      reply: v.object({
        plan: ProgressCounts,
        themes: listOf(v.object({ themeId: Identifier, ...ProgressCounts.entries })),
      }),
      errors: [400, 404],
    },
  ),
  listReportedDues: read(
    'listReportedDues',
    '/v1/documents/:id/reported-dues',
    '一份文件中各单位自报的时限',
    { params: { id }, reply: v.object({ dues: listOf(ReportedDue) }), errors: [400, 404] },
  ),
  bindUnit: write('POST', 'bindUnit', '/v1/me/units', '用一次性邀请码绑定单位', {
    body: InvitationRequest,
    reply: UnitBinding,
    errors: [400, 401, 403, 429],
  }),
  leaveUnit: write('DELETE', 'leaveUnit', '/v1/me/units/:unitId', '退出单位，随即生效', {
    params: { unitId: id },
    body: null,
    reply: Done,
    errors: [400, 401, 404],
  }),
  createUpdate: write('POST', 'createUpdate', '/v1/tasks/:id/updates', '本单位报告一项任务的进展', {
    params: { id },
    body: UpdateRequest,
    reply: oneUpdate,
    errors: [400, 401, 403, 404, 409, 422, 429, 503],
  }),
  reviseUpdate: write(
    'PUT',
    'reviseUpdate',
    '/v1/updates/:id',
    '更正本单位的进展（须带 If-Match）',
    {
      params: { id: updateId },
      body: UpdateRevision,
      reply: oneUpdate,
      errors: [400, 401, 403, 404, 412, 422, 428, 429, 503],
    },
  ),
  acceptTask: write('POST', 'acceptTask', '/v1/tasks/:id/acceptance', '本单位认领一项可能的任务', {
    params: { id },
    body: v.strictObject({ unitId: Identifier }),
    reply: v.object({ acceptance: Acceptance }),
    errors: [400, 401, 403, 404, 409],
  }),
  reportCorrection: write(
    'POST',
    'reportCorrection',
    '/v1/tasks/:id/corrections',
    '指出我们读错的地方（任何人）',
    {
      params: { id },
      auth: 'none',
      body: CorrectionRequest,
      reply: v.object({ correction: CorrectionReceipt }),
      errors: [400, 404, 422, 429, 503],
    },
  ),
} as const

import path from 'node:path'
import directory from '../../../mock/data/unit-directory.json'
import type { Answer } from '../../../src/contract'
import { buildOfficialDocument } from '../../../src/domain/publishing'
import { readDocument } from '../../../src/domain/reading'
import { readUnitDirectory } from '../../../src/domain/units'
import { publishDocument } from '../../../server/src/services/publishing/publish-document'
import { askedQuestions } from '../../domain/search/asked-questions'
import { everydayQuestions } from '../../domain/search/everyday-questions'
import { judgedQuestions } from '../../domain/search/judged'
import { outsideQuestions } from '../../domain/search/outside-questions'
import { readersQuestions } from '../../domain/search/readers-questions'
import { grammarsIn } from '../../domain/reading/cases'
import { startTestServer, type TestServer } from '../test-server'

let inMemory: TestServer
let inDatabase: TestServer

/** A plan of another city, newer than that of 2015. */
const other = grammarsIn(path.resolve(__dirname, '../../domain/reading/cases'))
  .flatMap(([, all]) => all)
  .find(({ name }) => name.startsWith('a covering notice with items of its own'))

beforeAll(async () => {
  inMemory = await startTestServer()
  inDatabase = await startTestServer({ mostInMemory: 0 })
  const text = other?.source ?? ''
  const built = buildOfficialDocument(
    readDocument(text).document,
    text,
    readUnitDirectory(directory),
  )
  for (const { runtime } of [inMemory, inDatabase]) await publishDocument(runtime, built)
  // Two servers on a busy machine.
})
afterAll(async () => {
  await inMemory.close()
  await inDatabase.close()
})

async function answer({ ask }: TestServer, q: string): Promise<Answer | null> {
  return JSON.parse((await ask('GET', `/v1/search?q=${encodeURIComponent(q)}`)).body).answer
}

const ofPlans = [
  '第三十一项是什么',
  '2015年第3项谁负责',
  '经信委有几相任务',
  '什么是800兆',
  'jxw有几项任务',
  '一共有多少项任务',
  '2015年的安排有多少项任务',
  '沪府办发〔2015〕16号是谁印发的',
  '虚府办发〔2016〕16号发给谁',
  '什么时候印发的',
  '2014年的安排什么时候印发的',
  '有几个方面',
  '文号是什么',
]

it('answers alike from memory and from the database, of two plans', async () => {
  const some = [
    ...askedQuestions,
    ...outsideQuestions,
    ...everydayQuestions,
    ...readersQuestions,
    ...judgedQuestions,
  ]
    .map(([question]) => question)
    .filter((_, at) => at % 12 === 0)
  for (const q of [...ofPlans, ...some]) {
    expect({ q, answer: await answer(inDatabase, q) }).toEqual({
      q,
      answer: await answer(inMemory, q),
    })
  }
})

it('names the plan that a question names', async () => {
  for (const server of [inMemory, inDatabase]) {
    expect((await answer(server, '2015年的安排有多少项任务'))?.text).toContain('共有 47 项任务')
    expect((await answer(server, '什么时候印发的'))?.text).toContain('二〇一六年三月七日')
    expect(await answer(server, '2014年的安排什么时候印发的')).toBeNull()
  }
})

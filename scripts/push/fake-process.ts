/** The fake WeChat in a process of its own, so that a bench does not measure it. */
import { startFakeWechat } from '../../tests/server/fake-wechat'
import { DEADLINE_TEMPLATE } from './template'

async function main() {
  const fake = await startFakeWechat({ keepAccepted: false })
  const count = Number(process.argv[2])
  for (let n = 1; n <= count; n += 1) fake.ledger.grant(`o${n}`, DEADLINE_TEMPLATE.id, 100)
  const { url, appId, appSecret } = fake
  process.send?.({ url, appId, appSecret })
}

void main()

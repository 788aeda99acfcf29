/** Writes docs/openapi.json from the contract (`npm run openapi`); a test fails when it is stale. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openApi } from '../server/src/openapi'

writeFileSync(
  path.resolve(__dirname, '..', 'docs/openapi.json'),
  `${JSON.stringify(openApi(), null, 2)}\n`,
)

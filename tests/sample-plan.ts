import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The first real input, as published. */
export const SHANGHAI_2015 = readFileSync(
  path.resolve(__dirname, '../mock/documents/2015-shanghai-egov-plan.txt'),
  'utf8',
)

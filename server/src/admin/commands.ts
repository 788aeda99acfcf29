import * as v from 'valibot'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildOfficialDocument } from '../../../src/domain/publishing'
import { readDocument } from '../../../src/domain/reading'
import { readUnitDirectory } from '../../../src/domain/units'
import type { Runtime } from '../runtime'
import { jobs } from './jobs-command'
import { publishDocument, rollbackDocument } from '../services/publishing/publish-document'
import { officialCommands } from './official-commands'
import { postCommands } from './post-commands'

/** What an operator may have done, over the admin socket or on a folder opened for it. */
export type Command = (runtime: Runtime, input: unknown) => Promise<object>

const DIRECTORY = path.resolve(__dirname, '../../../mock/data/unit-directory.json')

const PublishInput = v.strictObject({ text: v.string(), dryRun: v.boolean() })
const RollbackInput = v.strictObject({ documentId: v.string(), dryRun: v.boolean() })

const publish: Command = (runtime, input) => {
  const { text, dryRun } = v.parse(PublishInput, input)
  const directory = readUnitDirectory(JSON.parse(readFileSync(DIRECTORY, 'utf8')))
  const built = buildOfficialDocument(readDocument(text).document, text, directory)
  return publishDocument(runtime, built, { dryRun })
}

const rollback: Command = (runtime, input) => {
  const { documentId, dryRun } = v.parse(RollbackInput, input)
  return rollbackDocument(runtime, documentId, { dryRun })
}

/** Each area adds its own. */
export const commands: Readonly<Record<string, Command>> = {
  publish,
  rollback,
  jobs,
  ...officialCommands,
  ...postCommands,
}

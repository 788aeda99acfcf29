import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentSource, OfficialDocument } from '../../../../src/contract'
import { listSummaries } from '../../repositories/content/documents'
import type { Runtime } from '../../runtime'
import { publishDocument } from '../publishing/publish-document'

const DATA = path.resolve(__dirname, '../../../../mock/data')

/** Made by `npm run generate`, and held to the contract by tests/house/generated-data.test.ts. */
const readData = <T>(name: string) => JSON.parse(readFileSync(path.join(DATA, name), 'utf8')) as T[]

/** Publishes the documents that come with the program, where nothing was published yet. */
export async function publishFirstDocuments(runtime: Runtime): Promise<void> {
  if ((await listSummaries(runtime.db)).length > 0) return
  const sources = readData<DocumentSource>('sources.json')
  for (const document of readData<OfficialDocument>('documents.json')) {
    const source = sources.find(({ documentId }) => documentId === document.id)
    if (!source) throw new Error(`mock/data/sources.json lacks ${document.id}`)
    await publishDocument(runtime, { document, source })
  }
}

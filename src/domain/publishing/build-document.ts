import { sha256 } from '@noble/hashes/sha256'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { DocumentSource, OfficialDocument, Task } from '../../contract'
import type { ImportedDocument, ImportedTask } from '../reading'
import { tagsOf } from '../search/tags'
import { createUnitResolver, isLocalTo, type UnitDirectory, type UnitResolver } from '../units'
import { baselinesOf } from './baselines'
import { headlineOf } from './headline'
import { imprintOf } from './imprint'
import { sourceNotesOf } from './source-notes'

function hash(text: string, length: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length)
}

/** `d` and the first 8 hex digits of sha256(number, or the title where there is none) (docs/api.md, Ids). */
export function documentIdOf({
  number,
  title,
}: Pick<ImportedDocument, 'number' | 'title'>): string {
  return `d${hash(number ?? title, 8)}`
}

export interface Built {
  document: OfficialDocument
  source: DocumentSource
  /** Names of units that the directory does not know. */
  unknownUnits: string[]
}

function buildTask(
  imported: ImportedTask,
  documentId: string,
  themeId: string,
  resolver: UnitResolver,
): Omit<Task, 'baselines' | 'tags'> {
  const { due } = imported
  return {
    id: `${documentId}-${imported.seq}`,
    documentId,
    themeId,
    seq: imported.seq,
    no: imported.no,
    headline: headlineOf(imported.text),
    text: imported.text,
    attribution: imported.attribution,
    units: imported.units.map(({ name, role }) => ({
      unitId: resolver.resolve(name).id,
      name,
      role,
    })),
    openEnded: imported.openEnded ?? false,
    dueOn: due.on,
    dueBasis: due.basis,
    dueQuote: due.quote,
    milestones: imported.milestones ?? [],
    targets: imported.targets,
    commitment: imported.commitment,
  }
}

/** Where the copy says that it comes from: `来源:中国电子政务网 更新时间:2015-03-31`. */
function publicationOf(text: string): string | null {
  return /^\s*(来源\s*[::].{2,60})$/m.exec(text)?.[1]?.trim() ?? null
}

function wordsOf(attachments: ImportedDocument['attachments']): string[] {
  return attachments.flatMap(({ parts }) =>
    parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)),
  )
}

/**
 * Turns what the importer read into what readers get (src/contract): ids, resolved units, headlines,
 * baselines. The same input gives the same bytes, here and on every server.
 */
export function buildOfficialDocument(
  imported: ImportedDocument,
  text: string,
  directory: UnitDirectory,
): Built {
  const id = documentIdOf(imported)
  const resolver = createUnitResolver(directory, isLocalTo(imported, directory), imported.issuedOn)
  const themeOf = new Map<number, string>()
  const parts = imported.parts.map((part, partAt) => ({
    no: part.no,
    title: part.title,
    themes: part.themes.map((theme, themeAt) => {
      const themeId = `${id}-p${partAt + 1}t${themeAt + 1}`
      theme.taskSeqs.forEach((seq) => themeOf.set(seq, themeId))
      const taskIds = theme.taskSeqs.map((seq) => `${id}-${seq}`)
      return { id: themeId, no: theme.no, title: theme.title, taskIds }
    }),
  }))
  const baselines = baselinesOf(
    imported.tasks.map((task) => task.text),
    imported.attachments,
  )
  const titles = imported.parts.flatMap((part) => part.themes.flatMap(({ title }) => title ?? []))
  const tags = tagsOf(
    imported.tasks.map(({ text: words }) => ({ headline: headlineOf(words), text: words })),
    [...titles, ...wordsOf(imported.attachments)],
  )
  const tasks = imported.tasks.map((task, at) => ({
    ...buildTask(task, id, themeOf.get(task.seq) ?? '', resolver),
    baselines: baselines[at] ?? [],
    tags: tags[at] ?? [],
  }))
  const content = {
    id,
    number: imported.number,
    title: imported.title,
    issuer: imported.issuer,
    issuedOn: imported.issuedOn,
    year: imported.year,
    taskCount: tasks.length,
    preamble: imported.preamble,
    publication: publicationOf(text),
    imprint: imprintOf(imported, text),
    parts,
    tasks,
    attachments: imported.attachments,
    units: resolver.units(),
    sourceNotes: sourceNotesOf(text),
  }
  const version = hash(JSON.stringify(content) + text, 16)
  return {
    document: { ...content, version },
    source: { documentId: id, text, blocks: imported.blocks },
    unknownUnits: resolver.unknown(),
  }
}

import type { ImportedDocument } from '../../src/domain/reading'
import { createUnitResolver, groupKindOf, isLocalTo } from '../../src/domain/units'
import { unitDirectory } from './directory'

const listed = (title: string, names: readonly string[]) =>
  `${title} ${names.length}:${names.join('、') || '无'}`

/**
 * The units of a document, by what the directory knows of them. The directory is of one place: names
 * of another's document are all new.
 */
export function unitLines(document: ImportedDocument): string[] {
  const directory = unitDirectory()
  const isLocal = isLocalTo(document, directory)
  const resolver = createUnitResolver(directory, isLocal, document.issuedOn)
  const names = [...new Set(document.tasks.flatMap(({ units }) => units.map(({ name }) => name)))]
  const groups = names.filter((name) => groupKindOf(name))
  const bodies = names
    .filter((name) => !groups.includes(name))
    .map((name) => ({ name, unit: resolver.resolve(name) }))
  const unknown = resolver.unknown()
  const known = bodies.filter(({ name }) => !unknown.includes(name))
  const lineage = [...new Set(known.map(({ unit }) => unit))].flatMap(({ name, successors }) =>
    successors.map((one) =>
      one.name === name ? '' : `${name} → ${one.name}(${one.on},${one.source})`,
    ),
  )
  const others = isLocal ? '' : `（文件不属于目录所在地“${directory.region}”，都按新单位）`
  return [
    listed(
      '目录中的单位',
      known.map(({ name, unit }) => (name === unit.name ? name : `${name}（即${unit.name}）`)),
    ),
    ...lineage.filter((line) => line !== '').map((line) => `  沿革：${line}`),
    `${listed('新单位', unknown)}${others}`,
    listed('组合单位', groups),
  ]
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readUnitDirectory, type UnitDirectory } from '../../src/domain/units'

const FILE = path.resolve(__dirname, '../../mock/data/unit-directory.json')

/** The unit directory, read once; a faulty one throws what is wrong with it. */
let directory: UnitDirectory | undefined
export function unitDirectory(): UnitDirectory {
  directory ??= readUnitDirectory(JSON.parse(readFileSync(FILE, 'utf8')))
  return directory
}

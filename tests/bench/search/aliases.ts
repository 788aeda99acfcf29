import directory from '../../../mock/data/unit-directory.json'

/** Short and former names of units, from the directory. */
export function aliases(): Map<string, string> {
  return new Map(
    directory.units.flatMap(({ name, aliases: others }) =>
      others.map((other) => [other, name] as const),
    ),
  )
}

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Migrator, type Migration } from 'kysely'
import type { Db } from './schema'

export const MIGRATIONS = path.resolve(__dirname, '../../migrations')

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(MIGRATIONS)).filter((name) => /^\d{4}-.+\.ts$/.test(name)).sort()
  const entries = await Promise.all(
    files.map(async (name) => {
      const migration: Migration = await import(path.join(MIGRATIONS, name))
      return [name.replace(/\.ts$/, ''), { up: migration.up }] as const
    }),
  )
  return Object.fromEntries(entries)
}

function migratorOf(db: Db): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    // Numbers are given out by area (server/README.md), so a lower one may come later.
    allowUnorderedMigrations: true,
  })
}

/**
 * Brings the database to the present shape: forward only, in one transaction, under a lock that
 * makes other processes which start at the same time wait. Returns what was applied.
 */
export async function migrate(db: Db): Promise<string[]> {
  const { error, results = [] } = await migratorOf(db).migrateToLatest()
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}

/** False while a migration of this build is not applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const migrations = await migratorOf(db).getMigrations()
  return migrations.every(({ executedAt }) => executedAt !== undefined)
}

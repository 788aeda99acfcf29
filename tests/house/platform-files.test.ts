import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const own = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(h5|weapp)\.tsx?$/.test(file))
  .map((file) => path.join('src', file))

it('some files are of one platform', () => expect(own.length).toBeGreaterThan(0))

// A build looks for `x.weapp.tsx` where `x.tsx` is imported: beside an `x.ts` it is passed over in silence.
it.each(own)('%s has a file of the same kind that stands for it', (file) => {
  expect(existsSync(path.join(ROOT, file.replace(/\.(h5|weapp)(\.tsx?)$/, '$2')))).toBe(true)
})

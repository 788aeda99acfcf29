import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { screensNamed } from '@/features/search/screens'

const PAGES = path.resolve(__dirname, '../../src/pages')
/** Screens that are about one thing, which the search itself finds, and the search. */
const OF_ONE_THING = ['task', 'theme', 'unit', 'post', 'document', 'report', 'correction', 'search']

const titles = readdirSync(PAGES)
  .filter((name) => existsSync(path.join(PAGES, name, 'index.config.ts')))
  .filter((name) => !OF_ONE_THING.includes(name))
  .map((name) => {
    const config = readFileSync(path.join(PAGES, name, 'index.config.ts'), 'utf8')
    return [name, /navigationBarTitleText: '(.+)'/.exec(config)?.[1] ?? ''] as const
  })

it.each(titles)('%s is opened by the title that stands above it: %s', (name, title) => {
  const urls = screensNamed(title).map(({ to }) => to)
  expect(urls).toContain(`/pages/${name}/index`)
})

it('finds a screen by the beginning of a name, and none by one letter', () => {
  expect(screensNamed('长辈').map(({ name }) => name)).toEqual(['长辈版与外观'])
  expect(screensNamed('我')).toEqual([])
})

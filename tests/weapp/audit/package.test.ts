import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import postcss, { type AtRule, type Rule } from 'postcss'
import { BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { templatesOf } from '../device/engine/app-files'
import { filesOf } from '../device/engine/templates'

describe.each([
  ['embedded', BUILD],
  ['remote', REMOTE_BUILD],
])('the %s build', (_, folder) => {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

  it('every template compiles without a complaint', () => {
    expect(templatesOf(folder).complaints).toEqual([])
  })

  describe.each(filesOf(folder, '.wxss'))('%s', (file) => {
    const sheet = postcss.parse(read(file), { from: file })

    it('uses only what WXSS knows', () => {
      const odd: string[] = []
      sheet.walkRules(({ selector, parent }: Rule) => {
        const isStep = parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name)
        if (!isStep && /(^|[\s>+~,])\*|:(?:where|is|has)\(/.test(selector)) odd.push(selector)
        if (parent?.type === 'rule') odd.push(`nested: ${selector}`)
      })
      expect(odd).toEqual([])
    })

    it('loads nothing from elsewhere, and imports only what is there', () => {
      const addresses: string[] = []
      sheet.walkDecls(({ value }) => {
        for (const [, address = ''] of value.matchAll(/url\(\s*["']?([^"')]+)/g)) {
          if (!address.startsWith('data:')) addresses.push(address)
        }
      })
      expect(addresses).toEqual([])
      sheet.walkAtRules('import', ({ params }) => {
        const wanted = path.join(folder, path.dirname(file), params.replace(/["']/g, ''))
        expect(existsSync(wanted)).toBe(true)
      })
    })
  })

  it('no script makes code out of text', () => {
    const makers = /(?:^|[^.\w$])(?:eval|Function)\s*\(|new\s+Function\b/
    const found = filesOf(folder, '.js').filter((file) => makers.test(read(file)))
    expect(found).toEqual([])
  })

  it('names the theme variables that app.json uses, for light and for dark', () => {
    const used = [...read('app.json').matchAll(/"@(\w+)"/g)].map(([, name]) => name)
    const theme = JSON.parse(read('theme.json')) as Record<'light' | 'dark', Record<string, string>>
    for (const name of used) {
      expect(theme.light).toHaveProperty(name ?? '')
      expect(theme.dark).toHaveProperty(name ?? '')
    }
    expect(used.length).toBeGreaterThan(0)
  })

  it('has every picture that the theme names, and others for the dark', () => {
    const { light, dark } = JSON.parse(read('theme.json')) as Record<
      'light' | 'dark',
      Record<string, string>
    >
    const icons = Object.keys(light).filter((name) => /Icon(?:Selected)?$/.test(name))
    expect(icons).toHaveLength(8)
    for (const name of icons) {
      for (const file of [light[name], dark[name]])
        expect(existsSync(path.join(folder, file ?? ''))).toBe(true)
      expect(readFileSync(path.join(folder, light[name] ?? ''))).not.toEqual(
        readFileSync(path.join(folder, dark[name] ?? '')),
      )
    }
  })

  it('keeps tab icons within 40 KB', () => {
    for (const file of filesOf(folder, '.png'))
      expect(statSync(path.join(folder, file)).size).toBeLessThan(40_960)
  })
})

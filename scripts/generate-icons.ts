/**
 * Makes the icon assets from lucide (ISC), so that the app loads no icon font and no image:
 * src/components/icon/icons.scss (masks, which take the colour of the text) and the tab icons
 * (81×81 PNG, as WeChat asks). Run after changing the list: `npm run icons`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const ROOT = path.resolve(__dirname, '..')
const ICONS = path.dirname(createRequire(__filename).resolve('lucide-static/package.json'))

const icons: Record<string, string> = {
  search: 'search',
  theme: 'layers',
  unit: 'landmark',
  time: 'calendar-days',
  star: 'star',
  'star-filled': 'star',
  elder: 'a-large-small',
  chevron: 'chevron-right',
  down: 'chevron-down',
  back: 'chevron-left',
  close: 'x',
  copy: 'copy',
  share: 'share-2',
  calendar: 'calendar-plus',
  target: 'target',
  info: 'info',
  offline: 'cloud-off',
  document: 'file-text',
  bell: 'bell',
  home: 'house',
  tasks: 'list-todo',
  inbox: 'inbox',
  me: 'user-round',
  empty: 'inbox',
  alert: 'circle-alert',
  display: 'sun-moon',
  check: 'check',
  history: 'history',
  link: 'link',
  chart: 'chart-column',
  edit: 'pencil',
  report: 'message-square-warning',
  refresh: 'refresh-cw',
  filter: 'list-filter',
}

const tabs = ['home', 'tasks', 'inbox', 'me']
const TAB_PIXELS = 81

function svgOf(name: string, color: string): string {
  const file = path.join(ICONS, 'icons', `${icons[name]}.svg`)
  const svg = readFileSync(file, 'utf8')
    .replace(/<!--.*?-->\s*/gs, '')
    .replace(/\s+class="[^"]*"/, '')
    .replace(/stroke-width="2"/, 'stroke-width="1.5"')
    .replace(/currentColor/g, color)
    .replace(/\s*\n\s*/g, ' ')
  return name === 'star-filled' ? svg.replace('fill="none"', `fill="${color}"`) : svg
}

function maskOf(name: string): string {
  const data = svgOf(name, '#000')
    .replace(/"/g, "'")
    .replace(/[<>#%]/g, encodeURIComponent)
  return `.icon-${name} {\n  --mask: url("data:image/svg+xml,${data}");\n}\n`
}

const header = '// Made by scripts/generate-icons.ts from lucide (ISC licence). Do not edit.\n\n'
writeFileSync(
  path.join(ROOT, 'src/components/icon/icons.scss'),
  header + Object.keys(icons).map(maskOf).join('\n'),
)
writeFileSync(
  path.join(ROOT, 'src/components/icon/icon-name.ts'),
  `/** Made by scripts/generate-icons.ts. */\nexport type IconName =\n${Object.keys(icons)
    .map((name) => `  | '${name}'`)
    .join('\n')}\n`,
)
for (const tab of tabs) {
  for (const [suffix, color] of [
    ['', '#5F6873'],
    ['-selected', '#1B5FB8'],
  ] as const) {
    const png = new Resvg(svgOf(tab, color), { fitTo: { mode: 'width', value: TAB_PIXELS } })
    writeFileSync(path.join(ROOT, `src/static/tabs/${tab}${suffix}.png`), png.render().asPng())
  }
}

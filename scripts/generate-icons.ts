/**
 * Makes the icon assets from lucide (ISC), so that the app loads no icon font and no image:
 * src/components/icon/icons.scss (one mask with all of them in a row, which takes the colour of the text) and the tab
 * icons (81×81 PNG, as WeChat asks). Run after changing the list: `npm run icons`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import theme from '../src/theme.json'

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

/** An icon is 24 wide; what lies between two keeps the neighbour's edge out at a fraction of a pixel. */
const SIDE = 24
const STEP = 32

/**
 * All icons as one image: a browser makes a document of each SVG image it meets, and twenty of them held the first
 * paint of the home screen for 80 ms on a slow phone (docs/performance.md).
 */
function strip(): string {
  const names = Object.keys(icons)
  const drawn = names.map((name, at) => {
    const shapes = svgOf(name, '#000')
      .replace(/^<svg[^>]*>|<\/svg>/g, '')
      .trim()
    const fill = name === 'star-filled' ? ' fill="#000"' : ''
    return `<g transform="translate(${at * STEP})"${fill}>${shapes}</g>`
  })
  const width = (names.length - 1) * STEP + SIDE
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${SIDE}" viewBox="0 0 ${width} ${SIDE}" fill="none" stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${drawn.join('')}</svg>`
  const data = svg
    .replace(/>\s+</g, '><')
    .replace(/\s+\/>/g, '/>')
    .replace(/"/g, "'")
    .replace(/[<>#%]/g, encodeURIComponent)
  const percent = (part: number) => `${Number((part * 100).toFixed(3))}%`
  // A position in percent counts what the image is longer than its window.
  const places = names.map(
    (name, at) => `.icon-${name} {\n  --at: ${percent((at * STEP) / (width - SIDE))};\n}\n`,
  )
  return [
    `$strip: url("data:image/svg+xml,${data}");\n$length: ${percent(width / SIDE)};\n`,
    ...places,
  ].join('\n')
}

const header = '// Made by scripts/generate-icons.ts from lucide (ISC licence). Do not edit.\n\n'
writeFileSync(path.join(ROOT, 'src/components/icon/icons.scss'), header + strip())
writeFileSync(
  path.join(ROOT, 'src/components/icon/icon-name.ts'),
  `/** Made by scripts/generate-icons.ts. */\nexport type IconName =\n${Object.keys(icons)
    .map((name) => `  | '${name}'`)
    .join('\n')}\n`,
)
for (const tab of tabs) {
  for (const [suffix, color] of [
    ['', theme.light.tabText],
    ['-selected', theme.light.tabSelected],
    ['-dark', theme.dark.tabText],
    ['-dark-selected', theme.dark.tabSelected],
  ] as const) {
    const png = new Resvg(svgOf(tab, color), { fitTo: { mode: 'width', value: TAB_PIXELS } })
    writeFileSync(path.join(ROOT, `src/static/tabs/${tab}${suffix}.png`), png.render().asPng())
  }
}

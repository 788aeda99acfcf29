import { withPlainWords } from './painter/plain-words'

/**
 * The painted screen covers the page; what takes shape beside it stays hidden, so nothing moves. On paper it is
 * whole.
 */
const COVER =
  '#first-paint{position:fixed;inset:0;z-index:100;overflow:auto}#first-paint~*{visibility:hidden}' +
  '@media print{#first-paint{position:static;overflow:visible}#first-paint~*{display:none}}'

/** What the app asks for once it runs: fetched when the painted screen has been seen (start-steps.js). */
const LATER = /<link rel="preload" as="script" fetchpriority="low" href="([^"]+)">/g

const FRAMED = /<div id="first-paint">[^]*<\/div>(?=<div id="app">)/

/** The app's own screen takes shape beside the painted one, and looks its parts up by these. */
const IDS = /(<[a-z][^<>]*?) id="[^"]*"/g

/** What runs later, and what else the app starts with, gives way to what is painted. */
const covered = (html: string) =>
  html
    .replace(LATER, '<meta name="later" content="$1">')
    .replace(/<link rel="preload" as="script"(?! fetchpriority)/g, '$& fetchpriority="low"')
    .replace('</head>', () => `<style>${COVER}</style></head>`)
    .replace('<div id="app">', '<div id="first-paint"></div>$&')

/**
 * A page with a screen painted in it: it is seen before any script has come, and the app takes it away when
 * its own screen is ready (src/platform/display/first-paint.ts). It takes the place of what was painted before: the
 * frame of one that is to come (route-pages.ts).
 */
export function paintInto(html: string, markup: string): string {
  const page = FRAMED.test(html) ? html : covered(html)
  const painted = withPlainWords(markup).replace(IDS, '$1')
  return page.replace(FRAMED, () => `<div id="first-paint">${painted}</div>`)
}

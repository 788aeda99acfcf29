import { readFileSync } from 'node:fs'
import path from 'node:path'

const SHEET = /<link (?=[^>]*rel="stylesheet")[^>]*href="(\/css\/[^"]+)"[^>]*>/g

/**
 * A page that comes painted, with its style sheets in it: it is seen as soon as it has come, and not a request later,
 * for which it would stand in line with the scripts. By `data-href` the app knows that it has them (mini-css-extract-plugin).
 */
export function withStylesInside(folder: string, html: string): string {
  return html.replace(SHEET, (_, address: string) => {
    const css = readFileSync(path.join(folder, address), 'utf8')
    if (css.includes('</')) throw new Error(`${address} would end its element`)
    return `<style data-href="${address}">${css}</style>`
  })
}

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FEEDS = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
}

/** Browsers and readers of feeds find the feed from any page; only where a server answers it. */
export function announceFeeds(folder: string): void {
  const file = path.join(folder, 'index.html')
  const links = Object.entries(FEEDS).map(
    ([name, type]) =>
      `<link rel="alternate" type="${type}" title="政务微门户" href="/v1/feed.${name}">`,
  )
  const html = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    html.replace('</head>', () => `${links.join('')}</head>`),
  )
}

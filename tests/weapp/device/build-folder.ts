import path from 'node:path'

/** The mini-program under test, as `npm run build:weapp` made it. */
export const BUILD = path.resolve(__dirname, '../../../dist/weapp')

/** Addresses that show a page at work; a page that is not named here opens without parameters. */
const samples: Record<string, string> = {
  'pages/task/index': 'id=dcd4d5308-31',
  'pages/theme/index': 'id=dcd4d5308-p1t1',
  'pages/unit/index': 'id=huangpu',
  'pages/post/index': 'id=dcd4d5308-notice',
  'pages/search/index': `q=${encodeURIComponent('微门户')}`,
  'pages/document/index': 'id=dcd4d5308',
}

export function addressOf(page: string): string {
  const query = samples[page]
  return query ? `/${page}?${query}` : `/${page}`
}

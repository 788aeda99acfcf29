import path from 'node:path'

const built = (name: string) => path.resolve(__dirname, '../../../../dist', name)

/** The mini-program under test, as `npm run build:weapp` made it. */
export const BUILD = built('weapp')
/** The same for a server, as `npm run build:weapp:remote` made it. */
export const REMOTE_BUILD = built('weapp-remote')

/** Addresses that show a page at work; a page that is not named here opens without parameters. */
const samples: Record<string, string> = {
  'pages/task/index': 'id=dcd4d5308-31',
  'pages/theme/index': 'id=dcd4d5308-p1t1',
  'pages/unit/index': 'id=huangpu',
  'pages/post/index': 'id=dcd4d5308-notice',
  'pages/search/index': `q=${encodeURIComponent('微门户')}`,
  'pages/document/index': 'id=dcd4d5308',
  'pages/report/index': 'id=dcd4d5308-33',
  'pages/correction/index': 'id=dcd4d5308-31',
}

export function addressOf(page: string): string {
  const query = samples[page]
  return query ? `/${page}?${query}` : `/${page}`
}

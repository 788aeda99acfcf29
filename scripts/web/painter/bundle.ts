import path from 'node:path'
import { buildSync } from 'esbuild'
import { PAINTER } from '../../../server/src/http/painted/painter'

const ROOT = path.resolve(__dirname, '../../..')

/** No window, but what the screens ask of one while they are drawn: wide, so that the list beside is there to be shown. */
const WINDOW =
  'var paintersWindow={addEventListener(){},matchMedia(){return{matches:true,addEventListener(){}}}};'

/** The screens that come painted (server/src/http/painted/painter.ts) as one file for Node: the very components of the app, without Taro. */
export function bundlePainter(folder: string): string {
  const outfile = path.join(folder, PAINTER)
  buildSync({
    entryPoints: [path.join(__dirname, 'main.tsx')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
    // As the web build chooses: its own twin of a file first.
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.js', '.json'],
    alias: { '@tarojs/taro': path.join(__dirname, 'taro.ts'), '@': path.join(ROOT, 'src') },
    loader: { '.scss': 'empty' },
    banner: { js: WINDOW },
    define: {
      'process.env.TARO_ENV': '"h5"',
      'process.env.NODE_ENV': '"production"',
      __EMBEDDED__: 'false',
      __API_BASE__: '""',
      window: 'paintersWindow',
    },
  })
  return outfile
}

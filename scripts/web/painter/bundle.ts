import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { PAINTER } from '../../../server/src/http/painted/painter'

const ROOT = path.resolve(__dirname, '../../..')

/** No window, but what the screens ask of one while they are drawn: wide, so that the list beside is there to be shown. */
const WINDOW =
  'var paintersWindow={addEventListener(){},matchMedia(){return{matches:true,addEventListener(){}}}};'

/** Components of the app as one file for Node, without Taro. */
function bundle(entry: string, outfile: string): string {
  buildSync({
    entryPoints: [path.join(__dirname, entry)],
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
    alias: {
      '@tarojs/taro': path.join(__dirname, 'taro.ts'),
      zustand: path.join(__dirname, 'zustand.ts'),
      // Of the same package, and as it is.
      'zustand/vanilla': require.resolve('zustand/vanilla'),
      '@/platform/display/use-plain-words': path.join(__dirname, 'plain-words.ts'),
      '@': path.join(ROOT, 'src'),
    },
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

/** The screens that come painted (server/src/http/painted/painter.ts): the very components of the app. */
export const bundlePainter = (folder: string): string =>
  bundle('main.tsx', path.join(folder, PAINTER))

/** What such a file exports; it is not kept. Our own code: it exports what its type says. */
export function loadOnce<Exports>(entry: 'main.tsx' | 'frame.tsx'): Exports {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'painter-'))
  try {
    const file = bundle(entry, path.join(folder, PAINTER))
    return createRequire(file)(file) as Exports
  } finally {
    rmSync(folder, { recursive: true })
  }
}

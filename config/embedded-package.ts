import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Compilation, Compiler } from 'webpack'

/** The subpackage that carries the embedded API; home preloads it (src/app.config.ts). */
const FILE = 'pages/search/embedded-api.js'
const MOCK = path.resolve(__dirname, '..', 'mock')

/** mock/ as one CommonJS file: what WeChat loads with `require.async`. */
function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(MOCK, 'index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2016',
    // Chinese stays Chinese: three bytes a character, not six.
    charset: 'utf8',
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

/**
 * Taro puts whatever `import()` names into the main package of a mini-program. The embedded API, its
 * search and its data are half of what a phone would have to fetch first: they become a file of a
 * subpackage instead (docs/adr/0073).
 */
export class EmbeddedPackage {
  apply(compiler: Compiler): void {
    const { RawSource } = compiler.webpack.sources
    compiler.hooks.thisCompilation.tap('EmbeddedPackage', (compilation: Compilation) => {
      compilation.hooks.processAssets.tap('EmbeddedPackage', () => {
        compilation.contextDependencies.add(MOCK)
        compilation.emitAsset(FILE, new RawSource(bundle()), { minimized: true })
      })
    })
  }
}

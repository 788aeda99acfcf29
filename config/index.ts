import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { EmbeddedPackage } from './embedded-package'
import { homeFirst } from './home-first'
import { NoCodeFromText } from './no-code-from-text'
import { RouteFiles } from './route-files'
import { StartInSteps } from './start-in-steps'
import { weappAria } from './weapp-aria'

/** Where the app reads from: `embedded` (in the bundle), `same-origin`, or an `https://…` base. */
const api = process.env.TARO_APP_API ?? 'embedded'
const isEmbedded = api === 'embedded'

if (!isEmbedded && api !== 'same-origin' && !/^https?:\/\//.test(api)) {
  throw new Error(`TARO_APP_API is "${api}": use embedded, same-origin, or an https:// address`)
}

/** Nothing happens when src/domain is loaded: of a list of names only what is asked for comes along. */
const pureDomain = {
  module: {
    rule: {
      domain: { include: [path.resolve(__dirname, '..', 'src/domain')], sideEffects: false },
    },
  },
}

const output = `dist/${process.env.TARO_ENV}${isEmbedded ? '' : '-remote'}`

/**
 * Sizes are written in px and stay px: the text steps of the access rules are in dp (docs/adr/0008),
 * and the page needs no inline script to scale it.
 */
const plainPixels = {
  pxtransform: { enable: false },
  cssModules: { enable: false },
}

export default defineConfig<'webpack5'>({
  projectName: 'government-micro-portal',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Off for weapp: a module that moved between chunks is lost from a cached build, and its page dies.
  cache: {
    enable: process.env.TARO_ENV === 'h5',
    buildDependencies: { config: [__filename] },
    name: output.replace('/', '-'),
  },
  // Chinese stays Chinese: as \u escapes it takes six bytes a character and not three.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  defineConstants: {
    __EMBEDDED__: JSON.stringify(isEmbedded),
    __API_BASE__: JSON.stringify(isEmbedded || api === 'same-origin' ? '' : api.replace(/\/$/, '')),
  },
  copy: {
    patterns:
      process.env.TARO_ENV === 'h5'
        ? [{ from: 'src/static/icon.svg', to: `${output}/static/icon.svg` }]
        : // theme.json names them, where Taro does not look for files.
          [{ from: 'src/static/tabs', to: `${output}/static/tabs` }],
    options: {},
  },
  plugins: [['@tarojs/plugin-inject', weappAria]],
  mini: {
    compile: { include: [path.resolve(__dirname, '..', 'mock')] },
    postcss: plainPixels,
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      chain.merge(pureDomain)
      chain.plugin('no-code-from-text').use(NoCodeFromText)
      if (isEmbedded) chain.plugin('embedded-package').use(EmbeddedPackage)
    },
  },
  h5: {
    compile: { include: [path.resolve(__dirname, '..', 'mock')] },
    publicPath: '/',
    staticDirectory: 'static',
    postcss: { ...plainPixels, autoprefixer: { enable: true } },
    router: { mode: 'browser' },
    htmlPluginOption: { script: '' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    webpackChain(chain) {
      // Plain HTML needs no web components but one, which is ours (docs/adr/0070).
      chain.resolve.alias.set(
        '@tarojs/components/dist/components$',
        path.resolve(__dirname, '..', 'src/platform/elements/web-elements.ts'),
      )
      chain.merge(pureDomain)
      chain.optimization.merge({ splitChunks: { cacheGroups: homeFirst } })
      chain.plugin('route-files').use(RouteFiles)
      chain.plugin('start-in-steps').use(StartInSteps)
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})

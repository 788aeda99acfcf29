import type { Compilation, Compiler } from 'webpack'

/** Read and taken away by scripts/web/route-pages.ts. */
export const ROUTE_FILES = 'route-files.json'

const PAGE = /(pages\/[\w-]+\/index)$/
const EMBEDDED = /[\\/]mock$/

/** Writes down which files each screen needs once it is asked for: Taro gives its chunks no names. */
export class RouteFiles {
  apply(compiler: Compiler): void {
    const { Compilation: Stages, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('RouteFiles', (compilation: Compilation) => {
      const stage = Stages.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'RouteFiles', stage }, () => {
        const pages: Record<string, string[]> = {}
        let embedded: string[] = []
        for (const group of compilation.chunkGroups) {
          const files = group.getFiles().filter((file) => /\.(?:js|css)$/.test(file))
          for (const { request } of group.origins) {
            const page = PAGE.exec(request ?? '')?.[1]
            if (page) pages[page] = files
            if (EMBEDDED.test(request ?? '')) embedded = files
          }
        }
        const all = Object.entries(pages).map(([page, files]) => [
          page,
          [...new Set([...files, ...embedded])],
        ])
        compilation.emitAsset(
          ROUTE_FILES,
          new sources.RawSource(JSON.stringify(Object.fromEntries(all))),
        )
      })
    })
  }
}

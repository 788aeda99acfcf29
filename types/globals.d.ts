/** True when the JSON API is inside the bundle (config/index.ts). */
declare const __EMBEDDED__: boolean
/** Where the remote JSON API is; empty for the page's own origin. */
declare const __API_BASE__: string

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}

/** WeChat's own `require`: the bundler leaves it alone. The path is read by WeChat's tools: a literal. */
declare const __non_webpack_require__: {
  /** Loads a script of another package (分包异步化). */
  async: <Exports>(path: string) => Promise<Exports>
}

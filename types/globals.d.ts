/** True when the JSON API is inside the bundle (config/index.ts). */
declare const __EMBEDDED__: boolean
/** Where the remote JSON API is; empty for the page's own origin. */
declare const __API_BASE__: string

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}

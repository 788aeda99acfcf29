process.env.TZ = 'Asia/Shanghai'

// Switches of Taro's runtime that its build defines.
for (const name of [
  'ENABLE_INNER_HTML',
  'ENABLE_ADJACENT_HTML',
  'ENABLE_SIZE_APIS',
  'ENABLE_TEMPLATE_CONTENT',
  'ENABLE_MUTATION_OBSERVER',
  'ENABLE_CLONE_NODE',
  'ENABLE_CONTAINS',
]) {
  globalThis[name] = false
}
// What config/index.ts defines: tests read the embedded API, as the default build does.
Object.assign(globalThis, { __EMBEDDED__: true, __API_BASE__: '' })

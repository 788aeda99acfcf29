import path from 'node:path'
import { ESLint } from 'eslint'

const root = path.resolve(__dirname, '../..')
const eslint = new ESLint({ cwd: root })

async function complaints(file: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: path.join(root, file) })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? '')
}

it.each([
  ['src/contract/planted.ts', "import '../domain/reading'"],
  ['src/domain/planted.ts', "import 'react'"],
  ['src/domain/planted.ts', "import '@tarojs/taro'"],
  ['src/domain/planted.ts', "import 'node:fs'"],
  ['src/domain/planted.ts', "import '../platform/storage'"],
  ['src/platform/planted.ts', "import '@/features/tasks/words'"],
  ['src/platform/planted.ts', "import '../../mock'"],
  ['src/components/planted.ts', "import '@/contract'"],
  ['src/components/planted.ts', "import '@/features/tasks/words'"],
  ['src/features/tasks/planted.ts', "import '@/features/search/results'"],
  ['src/features/tasks/list/planted.ts', "import '../../search/results'"],
  ['src/features/tasks/planted.ts', "import '@/pages/home'"],
  ['src/features/tasks/planted.ts', "import '@tarojs/components'"],
  ['src/pages/home/planted.ts', "import '@tarojs/components'"],
  ['src/pages/home/planted.ts', "import '../../../mock'"],
  ['mock/planted.ts', "import '../src/features/tasks/words'"],
])('%s may not say: %s', async (file, line) => {
  expect(await complaints(file, line)).toContain('no-restricted-imports')
})

it.each(['export const at = new Date()', 'export const at = Date.now()'])(
  'a rule may not ask what day it is: %s',
  async (line) => {
    expect(await complaints('src/domain/planted.ts', line)).toContain('no-restricted-syntax')
  },
)

it.each([
  ['src/domain/planted.ts', "import '../contract'"],
  ['src/features/tasks/planted.ts', "import '@/platform/elements/elements'"],
  ['src/pages/home/planted.ts', "import '@/features/tasks/words'"],
])('%s may say: %s', async (file, line) => {
  expect(await complaints(file, line)).not.toContain('no-restricted-imports')
})

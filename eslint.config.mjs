import { readdirSync } from 'node:fs'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Import walls (docs/adr/0001, 0007): what a folder may never reach. `tests/house/import-walls.test.ts` plants violations. */
const outside = {
  taro: { regex: '^@tarojs/', message: 'Only src/platform knows Taro: use @/platform.' },
  react: { regex: '^react(?:-dom)?(?:$|/)', message: 'Contract and domain know no React.' },
  node: { regex: '^node:|^(?:fs|path|crypto|os)$', message: 'This runs on a phone: no Node.' },
  alias: { regex: '^@/', message: 'Tools read this folder without aliases: import relatively.' },
  platform: {
    regex: '(?:^@|\\.\\.|/src)/platform',
    message: 'The wall: this folder may not import platform.',
  },
  components: {
    regex: '(?:^@|\\.\\.|/src)/components',
    message: 'The wall: this folder may not import components.',
  },
  domain: {
    regex: '(?:^@|\\.\\.|/src)/domain',
    message: 'The wall: this folder may not import domain.',
  },
  contract: {
    regex: '(?:^@|\\.\\.|/src)/contract',
    message: 'The wall: components know no business words.',
  },
  features: {
    regex: '(?:^@|\\.\\.|/src)/features',
    message: 'The wall: this folder may not import features.',
  },
  pages: { regex: '(?:^@|\\.\\.|/src)/pages', message: 'Nothing imports pages.' },
  mock: {
    regex: '(?:\\.\\./)+mock(?:/|$)',
    message: 'Only platform/transport-embedded imports mock.',
  },
  server: { regex: '(?:\\.\\./)+server(?:/|$)', message: 'Nothing in the app imports the server.' },
}

const wall = (files, ...names) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: names.map((name) => outside[name]) }],
  },
})

const features = readdirSync(new URL('./src/features', import.meta.url))
const featureWalls = features.map((own) => ({
  files: [`src/features/${own}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...['taro', 'pages', 'mock', 'server'].map((name) => outside[name]),
          {
            regex: `^(?:@/features|(?:\\.\\./)*\\.\\.)/(?:${features.filter((one) => one !== own).join('|')})(?:/|$)`,
            message: 'Features do not import each other: let a page compose them.',
          },
        ],
      },
    ],
  },
}))

const pure = ['src/contract/**', 'src/domain/**']
/** Read a plan where it is published, never on a phone. */
const readOnce = ['src/domain/reading/**', 'src/domain/publishing/**', 'src/domain/search/tags/**']
const phones = ['src/**', 'mock/api/**']

const givenDates = [
  "CallExpression[callee.object.name='Date']",
  "NewExpression[callee.name='Date']",
].map((selector) => ({ selector, message: 'Rules take `today` as an argument.' }))
/** A script that holds one is refused whole by iOS before 16.4 (Safari 16.4 release notes). */
const oldPhones = [
  {
    selector: 'Literal[regex.pattern=/[(][?]<[!=]/]',
    message: 'Old phones cannot parse look-behind, and refuse the whole file.',
  },
  {
    // `at` came with Safari 15.4, `replaceAll` with 13.1, the others later (their release notes); browserslist asks for iOS 13.
    selector:
      'CallExpression > MemberExpression.callee[computed=false][property.name=/^(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|hasOwn)$/]',
    message: 'Old phones do not have it, and nothing adds it to the builds.',
  },
]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'artifacts/**', 'coverage/**', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  wall(
    ['src/contract/**'],
    'taro',
    'react',
    'node',
    'alias',
    'platform',
    'components',
    'domain',
    'features',
    'pages',
    'mock',
    'server',
  ),
  wall(
    ['src/domain/**'],
    'taro',
    'react',
    'node',
    'alias',
    'platform',
    'components',
    'features',
    'pages',
    'mock',
    'server',
  ),
  wall(['src/platform/**'], 'components', 'domain', 'features', 'pages', 'mock', 'server'),
  wall(
    ['src/platform/api/transport-embedded.ts'],
    'components',
    'domain',
    'features',
    'pages',
    'server',
  ),
  wall(['src/components/**'], 'taro', 'contract', 'domain', 'features', 'pages', 'mock', 'server'),
  ...featureWalls,
  wall(['src/pages/**'], 'taro', 'mock', 'server'),
  wall(
    ['mock/**'],
    'taro',
    'react',
    'node',
    'platform',
    'components',
    'features',
    'pages',
    'server',
  ),
  wall(['server/**'], 'taro', 'react', 'platform', 'components', 'features', 'pages'),
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'setTimeout', 'process', 'window', 'wx', 'Intl'],
      'no-restricted-syntax': ['error', ...givenDates],
    },
  },
  { files: phones, ignores: pure, rules: { 'no-restricted-syntax': ['error', ...oldPhones] } },
  {
    files: pure,
    ignores: readOnce,
    rules: { 'no-restricted-syntax': ['error', ...givenDates, ...oldPhones] },
  },
)

/** Kinds of test: `node` (rules, contract, server), `app` (pages and stores in a DOM), `weapp` (the built mini-program). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2021',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const shared = {
  rootDir: __dirname,
  transform: { '\\.[cm]?[jt]sx?$': swc },
  setupFiles: ['<rootDir>/tests/setup-zone.js'],
}

/** @type {import('jest').Config} */
module.exports = {
  reporters: ['default', '<rootDir>/tests/summary-reporter.js'],
  // What hangs is ended, what is slow is not: CI was seen three times slower from one day to the next.
  testTimeout: 180000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      // marked and feed are published as ES modules only.
      transformIgnorePatterns: ['/node_modules/(?!(?:marked|feed)/)'],
      testMatch: ['<rootDir>/tests/{contract,domain,import,mock,server,house}/**/*.test.ts'],
      moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
    },
    {
      ...shared,
      displayName: 'weapp',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
      // Builds dist/weapp and dist/weapp-remote where they are missing or older than their sources.
      globalSetup: '<rootDir>/tests/weapp/build-weapp.ts',
    },
    {
      ...shared,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: {
        customExportConditions: ['browser', 'require', 'default'],
        url: 'http://localhost/',
      },
      testMatch: ['<rootDir>/tests/{features,pages,platform,components}/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/setup-dom.ts'],
      moduleNameMapper: {
        '\\.(png|svg|jpe?g)$': '<rootDir>/tests/asset-stub.js',
        '\\.(css|scss)$': 'identity-obj-proxy',
        '^@/(.*)$': '<rootDir>/src/$1',
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '^@tarojs/taro$': '<rootDir>/tests/taro-shim.js',
      },
      transformIgnorePatterns: [
        '/node_modules/(?:react|react-dom|scheduler|jsdom|@testing-library)/',
      ],
    },
  ],
}

import type { KnipConfig } from 'knip'

export default {
  // A type that a public function names may stand exported, used elsewhere or not.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  // Told, not held: a rule may be ready before the screen that asks for it.
  rules: { exports: 'warn' },
  entry: [
    // What crosses the wire is public, whoever reads it today.
    'src/contract/index.ts',
    // What the house offers to every screen.
    'src/components/*/index.tsx',
    'src/platform/{elements,request}.{ts,tsx}',
    'src/app.tsx',
    'config/index.ts',
    'src/app.config.ts',
    'src/pages/*/index.tsx',
    'src/pages/*/index.config.ts',
    // Chosen by the build, by its name.
    'src/**/*.weapp.{ts,tsx}',
    'server/src/{main,worker}.ts',
    'server/src/commands/publish.ts',
    'server/src/commands/publish.ts',
    'server/migrations/*.ts',
    'scripts/*.ts',
    'scripts/push/{fake-process,kill-worker}.ts',
    'scripts/*/main.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/bench/**/main.ts',
    // Started as a process of its own.
    'tests/server/publish-until-killed.ts',
    'tests/setup-*.{ts,js}',
  ],
  project: ['{src,mock,server,scripts,tests,config}/**/*.{ts,tsx}'],
  // Taro and its runner find these by name.
  ignoreDependencies: [
    // Required by name: it has no types of its own (tests/bench/api).
    'json-server',
    '@babel/plugin-transform-class-properties',
    '@babel/runtime',
    '@pmmmwh/react-refresh-webpack-plugin',
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-inject',
    '@tarojs/plugin-platform-h5',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/react',
    '@tarojs/taro-loader',
    '@tarojs/webpack5-runner',
    'sass',
    'tsconfig-paths-webpack-plugin',
    'webpack',
    '@tarojs/runtime',
    // Another name of @tarojs/taro's web half, which comes with the platform plugin.
    '@tarojs/taro-h5',
    // For work that is on its way; each goes from here when its part lands, or from package.json.
    '@axe-core/playwright',
    '@leeoniya/ufuzzy',
    '@types/cli-progress',
    '@types/web-push',
    'cli-progress',
    'esbuild',
    'feed',
    'flexsearch',
    'fuse.js',
    'ical.js',
    'lighthouse',
    'lucide-static',
    'marked',
    'minisearch',
    'opencc-js',
    'pg-boss',
    'pinyin-pro',
    'playwright-core',
    'web-push',
    'workbox-build',
    'yaml',
  ],
} satisfies KnipConfig

import type { KnipConfig } from 'knip'

export default {
  // A type that a public function names may stand exported, used elsewhere or not.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  entry: [
    // Run beside a PostgreSQL: npm run bench:search-database.
    'tests/bench/search/database.ts',
    // What crosses the wire is public, whoever reads it today.
    'src/contract/index.ts',
    // What the house offers to every screen.
    'src/components/*/index.tsx',
    'src/platform/elements/elements.{ts,tsx}',
    'src/platform/api/request.ts',
    // Stands in for a module of Taro's runtime, which asks it by these names (config/index.ts).
    'src/platform/elements/{elements.h5.tsx,web-elements.ts}',
    'src/app.tsx',
    'config/index.ts',
    'src/app.config.ts',
    'src/pages/*/index.tsx',
    'src/pages/*/index.config.ts',
    // Chosen by the build, by its name.
    'src/**/*.{h5,weapp}.{ts,tsx}',
    // Steps of the start on the web, named by config/start-in-steps.ts.
    'src/platform/start/*.ts',
    'server/src/{main,worker}.ts',
    'server/migrations/*.ts',
    'scripts/*.ts',
    'scripts/push/{fake-process,kill-worker}.ts',
    'scripts/*/main.ts',
    // Bundled for the server by scripts/web/painter/bundle.ts.
    'scripts/web/painter/{main.tsx,frame.tsx,plain-words.ts,taro.ts,zustand.ts}',
    'tests/**/*.test.{ts,tsx}',
    'tests/bench/**/main.ts',
    // Started as a process of its own.
    'tests/server/publishing/publish-until-killed.ts',
    'tests/setup-*.{ts,js}',
    'tests/e2e/once-more.ts',
  ],
  project: ['{src,mock,server,scripts,tests,config}/**/*.{ts,tsx}'],
  // Taro and its runner find these by name.
  ignoreDependencies: [
    // Comes with Taro's plugin for the web; the entry that Taro writes imports it too.
    '@tarojs/router',
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
    '@tarojs/runtime',
    // Another name of @tarojs/taro's web half, which comes with the platform plugin.
    '@tarojs/taro-h5',
    // Run by its command line (tests/bench/web.ts); read as files (scripts/generate-icons.ts).
    'lighthouse',
    'lucide-static',
  ],
} satisfies KnipConfig

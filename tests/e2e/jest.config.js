/** The browser suite: `npm run e2e`. It needs Chromium, so `npm test` leaves it out. */
const base = require('../../jest.config.js')

const [node] = base.projects

/** @type {import('jest').Config} */
module.exports = {
  rootDir: node.rootDir,
  transform: node.transform,
  transformIgnorePatterns: node.transformIgnorePatterns,
  setupFiles: node.setupFiles,
  setupFilesAfterEnv: ['<rootDir>/tests/e2e/once-more.ts'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  reporters: base.reporters,
  testTimeout: base.testTimeout,
  globalSetup: '<rootDir>/tests/e2e/build-web.ts',
  // A browser for each of the two cores of CI.
  maxWorkers: 2,
}

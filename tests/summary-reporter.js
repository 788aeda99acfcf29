const { writeSync } = require('node:fs')

/** One in a hundred, on two cores that others share; of a few files alone, these. */
const mostTriedTwice = (tests) => Math.max(4, Math.round(tests / 100))

/**
 * Jest reporter whose last line counts the tests, in the plain form that CI reads. Jest prints its
 * own summary after every other reporter has run, so the line waits until the process ends.
 */
module.exports = class SummaryReporter {
  /** Passed on a second try, which only the browser suite gives (tests/e2e/once-more.ts). */
  tried = []
  count = 0

  onTestResult(_test, { testResults }) {
    this.count += testResults.length
    for (const { fullName, invocations = 1, status } of testResults)
      if (invocations > 1 && status === 'passed') this.tried.push(fullName)
  }

  /** Luck has a measure: what passes on a second try every day is broken. */
  getLastError() {
    if (this.tried.length <= mostTriedTwice(this.count)) return undefined
    return new Error(`${this.tried.length} tests passed on a second try only`)
  }

  onRunComplete(_contexts, results) {
    for (const name of this.tried) writeSync(process.stdout.fd, `passed on a second try: ${name}\n`)
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    const line = `\n${results.numPassedTests} passed, ${failed} failed${tail}\n`
    process.once('exit', () => writeSync(process.stdout.fd, line))
  }
}

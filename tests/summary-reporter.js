const { writeSync } = require('node:fs')

/**
 * Jest reporter whose last line counts the tests, in the plain form that CI reads. Jest prints its
 * own summary after every other reporter has run, so the line waits until the process ends.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    const line = `\n${results.numPassedTests} passed, ${failed} failed${tail}\n`
    process.once('exit', () => writeSync(process.stdout.fd, line))
  }
}

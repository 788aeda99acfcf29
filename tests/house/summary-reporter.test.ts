import SummaryReporter from '../summary-reporter'

const passed = (fullName: string, invocations: number) => ({
  testResults: [{ fullName, invocations, status: 'passed' }],
})

it('passes over a few second tries, and fails the suite for more', () => {
  const reporter = new SummaryReporter()
  for (let at = 0; at < 100; at++) reporter.onTestResult(null, passed('at once', 1))
  for (let at = 0; at < 4; at++) reporter.onTestResult(null, passed('by luck', 2))
  expect(reporter.getLastError()).toBeUndefined()
  reporter.onTestResult(null, passed('by luck', 2))
  expect(reporter.getLastError()?.message).toBe('5 tests passed on a second try only')
})

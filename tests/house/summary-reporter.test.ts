import SummaryReporter from '../summary-reporter'

const passed = (fullName: string, invocations: number) => ({
  testResults: [{ fullName, invocations, status: 'passed' }],
})

it.each([
  [100, 4],
  [590, 6],
])('of %d tests passes over %d second tries, and fails the suite for more', (tests, most) => {
  const reporter = new SummaryReporter()
  for (let at = most + 1; at < tests; at++) reporter.onTestResult(null, passed('at once', 1))
  for (let at = 0; at < most; at++) reporter.onTestResult(null, passed('by luck', 2))
  expect(reporter.getLastError()).toBeUndefined()
  reporter.onTestResult(null, passed('by luck', 2))
  expect(reporter.getLastError()?.message).toBe(`${most + 1} tests passed on a second try only`)
})

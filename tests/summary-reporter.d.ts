/** What jest asks of the reporter, as far as its test goes. */
export default class SummaryReporter {
  onTestResult(
    test: unknown,
    result: { testResults: { fullName: string; invocations?: number; status: string }[] },
  ): void
  getLastError(): Error | undefined
}

/**
 * A browser, a server and a test on two cores that others share now and then miss each other. What
 * fails is tried once more, and why it failed is printed; what is broken fails twice.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true })

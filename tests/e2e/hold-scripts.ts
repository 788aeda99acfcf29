import type { Page } from 'playwright-core'

/** Holds the app's scripts back until the test lets go. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/js\/(?!start\.)/, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

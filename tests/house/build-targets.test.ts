import { loadPartialConfig } from '@babel/core'

/** What the builds are made for, as Babel reads `browserslist` in package.json. */
const { targets } = loadPartialConfig({ filename: 'src/app.tsx', configFile: false })?.options ?? {}
// Once resolved it is a version for each name; the type is that of what may be given.
const versions = targets as Record<string, string> | undefined

const numberOf = (version: string | undefined) => Number(version?.split('.')[0] ?? Infinity)

/** `android` counts Chromium from 37 on, not Android: below 60 every generator becomes a machine of switches. */
it('generators, async functions and spreads go out as they are written', () => {
  expect(numberOf(versions?.android)).toBeGreaterThanOrEqual(73)
  expect(numberOf(versions?.chrome)).toBeGreaterThanOrEqual(60)
  expect(numberOf(versions?.ios)).toBeGreaterThanOrEqual(13)
})

/** As far back as what every request needs: `matchAll` came with iOS 13 and Chrome 73 (MDN), and nothing adds it. */
it('phones of some years ago are still meant', () => {
  expect(numberOf(versions?.android)).toBeLessThanOrEqual(73)
  expect(numberOf(versions?.ios)).toBeLessThanOrEqual(13)
})

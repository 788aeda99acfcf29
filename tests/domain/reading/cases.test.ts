import path from 'node:path'
import { brief } from './brief'
import { grammarsIn } from './cases'

describe.each(grammarsIn(path.join(__dirname, 'cases')))('%s', (_, cases) => {
  it.each(cases)('$name', ({ source, expected }) => {
    expect(brief(source)).toBe(expected)
  })
})

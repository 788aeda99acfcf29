import path from 'node:path'
import { textOfHtml } from '../../scripts/import/formats/html'
import { brief } from '../domain/reading/brief'
import { grammarsIn } from '../domain/reading/cases'

describe.each(grammarsIn(path.join(__dirname, 'pages')))('%s', (_, cases) => {
  it.each(cases)('$name', ({ source, expected }) => {
    expect(brief(textOfHtml(source))).toBe(expected)
  })
})

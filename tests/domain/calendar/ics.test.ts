import fc from 'fast-check'
import ICAL from 'ical.js'
import { buildCalendar, escapeText, foldLine } from '../../../src/domain/calendar/ics'
import { days } from '../reminders/arbitraries'

const event = {
  uid: 'd1-31@portal',
  on: '2015-12-31',
  title: '【推定时限】建设“微门户”；试点，推广\\一期',
  note: '沪府办发〔2015〕16号\n日期依据：推定。',
}
const file = { name: '政务微门户', events: [event], stamp: '2015-11-16T01:02:03.456Z' }

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const parsed = new ICAL.Event(one)
    return {
      uid: parsed.uid,
      title: parsed.summary,
      note: parsed.description,
      on: parsed.startDate.toString(),
      until: parsed.endDate.toString(),
    }
  })
}

it('is read back by a parser as it was meant', () => {
  const [read] = readBack(buildCalendar(file))
  expect(read).toEqual({ ...event, until: '2016-01-01' })
})

it('rings days before at nine', () => {
  const text = buildCalendar({ ...file, events: [{ ...event, alarmDays: [7, 30] }] })
  expect(text).toContain('TRIGGER:-P6DT15H')
  expect(buildCalendar({ ...file, events: [{ ...event, alarmDays: [0] }] })).toContain(
    'TRIGGER:PT9H',
  )
})

it('gives back any text, in lines of at most 75 octets ending in CRLF', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(text, text, days, (title, note, on) => {
      const built = buildCalendar({ ...file, events: [{ uid: 'u1', on, title, note }] })
      for (const line of built.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      const [read] = readBack(built)
      expect(read?.on).toBe(on)
      expect(read?.title ?? '').toBe(title.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '))
    }),
  )
})

it('escapes separators and line breaks', () => {
  expect(escapeText('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne')
  expect(foldLine('短')).toBe('短')
})

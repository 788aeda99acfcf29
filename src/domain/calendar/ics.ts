import { addDays } from './days'

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** Stable: the same event keeps its place when a phone reads the feed again. */
  uid: string
  on: string
  title: string
  note: string
  /** An absolute address; none where there is no web version. */
  url?: string
  /** Days before at which the phone rings, each at nine; none where it should not. */
  alarmDays?: readonly number[]
}

export interface CalendarFile {
  name: string
  events: readonly CalendarEvent[]
  /** When this was made, an instant in UTC: RFC 5545 wants it on every event. */
  stamp: string
}

/** TEXT (RFC 5545 §3.3.11): no control characters, separators escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** A content line of at most 75 octets, folded between characters (§3.1). */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

const compact = (day: string) => day.split('-').join('')
const stampOf = (instant: string) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, on, title, note, url, alarmDays = [] } = event
  const alarms = alarmDays.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    // A whole day begins at midnight: nine hours on, the days before.
    days === 0 ? 'TRIGGER:PT9H' : `TRIGGER:-P${days - 1}DT15H`,
    'END:VALARM',
  ])
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stampOf(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(note)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ]
}

/** A calendar (RFC 5545) that phones and Outlook read or subscribe to. */
export function buildCalendar({ name, events, stamp }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//government-micro-portal//calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

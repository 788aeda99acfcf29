import * as v from 'valibot'
import { fitsOf, rememberItem } from './fits'

/**
 * Building blocks of replies that grow old well (docs/api.md, "Growing old"):
 * phones keep old builds for months, so unknown fields are ignored, an unknown enum value reads as
 * `other` (其他), and one bad item is lost without losing the page.
 */

/** A calendar day in Asia/Shanghai, `2015-12-31`. */
export const Day = v.pipe(v.string(), v.isoDate())

/** An instant in UTC, ISO 8601: `2015-03-06T01:00:00Z`. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())

export const Identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, '编号格式不对：应是小写字母、数字和连字符，如 dcd4d5308'),
)

/** One of `values`; anything newer than this build reads as `other`. */
export function enumeration<const Values extends readonly string[]>(values: Values) {
  return v.fallback(v.picklist([...values, 'other']), 'other' as const)
}

/** A list in which an item that does not fit is dropped, and the rest is kept. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  const fits = fitsOf(item)
  const list = v.pipe(
    v.array(v.unknown()),
    v.transform((entries): v.InferOutput<Item>[] =>
      entries.flatMap((entry) => {
        // What fits is its own outcome.
        if (fits?.(entry)) return [entry as v.InferOutput<Item>]
        const parsed = v.safeParse(item, entry)
        return parsed.success ? [parsed.output] : []
      }),
    ),
  )
  rememberItem(list, item)
  return list
}

/** Words cited to the letter, as the source has them. */
export const Quote = v.object({ quote: v.pipe(v.string(), v.minLength(1)) })

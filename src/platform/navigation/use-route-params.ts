import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import * as v from 'valibot'

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A literal % that somebody typed or cut: the text as it came is the best there is.
    return text
  }
}

/** Of a name that stands twice in an address (a link pasted twice into one) the first is meant. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/**
 * The page's parameters, decoded once and checked with `schema`; null when the link is mangled,
 * for the page to say so in words.
 */
export function useRouteParams<Schema extends v.GenericSchema>(
  schema: Schema,
): v.InferOutput<Schema> | null {
  const { params } = Taro.useRouter()
  return useMemo(() => {
    const decoded = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, decodeOnce(String(firstOf(value) ?? ''))]),
    )
    const parsed = v.safeParse(schema, decoded)
    return parsed.success ? parsed.output : null
  }, [params, schema])
}

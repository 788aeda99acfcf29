import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** One key of the device's storage, with the shape of what it holds. */
export interface Slot<Schema extends v.GenericSchema> {
  /** What was kept; null when there is none, or when it no longer fits the schema. */
  read(): v.InferOutput<Schema> | null
  /** False when the device refused (quota, private mode): the caller says so, nothing is lost in memory. */
  write(value: v.InferInput<Schema>): boolean
  clear(): void
  /**
   * Calls with what another tab of the browser has just kept (null: it cleared it), so that the next
   * change here adds to it and does not write over it. In WeChat there is only one of us.
   */
  whenKeptElsewhere(apply: (value: v.InferOutput<Schema> | null) => void): void
}

/** Keeps values under `key`. A damaged or older value reads as null and never throws. */
export function openSlot<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): Slot<Schema> {
  const read = () => {
    try {
      const text: unknown = Taro.getStorageSync(key)
      if (typeof text !== 'string' || text === '') return null
      const parsed = v.safeParse(schema, JSON.parse(text))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }
  return {
    read,
    write(value) {
      try {
        Taro.setStorageSync(key, JSON.stringify(value))
        return true
      } catch {
        return false
      }
    },
    clear() {
      try {
        Taro.removeStorageSync(key)
      } catch {
        // Nothing to clear is what was asked for.
      }
    },
    whenKeptElsewhere(apply) {
      if (process.env.TARO_ENV === 'weapp') return
      window.addEventListener('storage', (event) => {
        // A null key: the other tab cleared everything.
        if (event.key === key || event.key === null) apply(read())
      })
    },
  }
}

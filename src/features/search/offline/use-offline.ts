import { useEffect, useState } from 'react'

/** What this device can tell by itself, once the network has failed; null until then, and where it has nothing. */
export function useOffline<Told>(key: string | null, ask: () => Promise<Told | null>): Told | null {
  const [held, setHeld] = useState<{ key: string; told: Told | null } | null>(null)
  useEffect(() => {
    if (key === null) return
    let isLeft = false
    void ask().then(
      (told) => isLeft || setHeld({ key, told }),
      () => isLeft || setHeld({ key, told: null }),
    )
    return () => {
      isLeft = true
    }
    // `key` says all that is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return held?.key === key ? held.told : null
}

import { useEffect, useState } from 'react'

/**
 * What this device can tell by itself, once the network has failed; null until then (`input` null), and where it has
 * nothing. `ask` stays the same function from one drawing to the next.
 */
export function useOffline<Asked, Told>(
  input: Asked | null,
  ask: (input: Asked) => Promise<Told | null>,
): Told | null {
  const key = input === null ? null : JSON.stringify(input)
  const [held, setHeld] = useState<{ key: string; told: Told | null } | null>(null)
  useEffect(() => {
    if (key === null) return
    let isLeft = false
    void ask(JSON.parse(key) as Asked).then(
      (told) => isLeft || setHeld({ key, told }),
      () => isLeft || setHeld({ key, told: null }),
    )
    return () => {
      isLeft = true
    }
  }, [key, ask])
  return held?.key === key ? held.told : null
}

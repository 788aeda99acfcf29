import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent } from 'react'
import type { BoxTag } from './elements.types'

const CHOICES = '[role="tab"], [role="radio"], [role="checkbox"]'
const CHOSEN = '[aria-selected="true"], [aria-checked="true"]'

const choicesIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>(CHOICES)]

function stopAt(choices: readonly HTMLElement[], stop: Element | undefined): void {
  for (const choice of choices) choice.tabIndex = choice === stop ? 0 : -1
}

/** The place that a key leads to, round and round; up and down scroll a page of tabs. */
function placeOf(key: string, at: number, count: number, isUpright: boolean): number | undefined {
  if (key === 'ArrowRight' || (isUpright && key === 'ArrowDown')) return (at + 1) % count
  if (key === 'ArrowLeft' || (isUpright && key === 'ArrowUp')) return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function step(event: KeyboardEvent<HTMLElement>): void {
  const box = event.currentTarget
  const choices = choicesIn(box)
  const at = choices.findIndex((choice) => choice === document.activeElement)
  if (at < 0) return
  const role = box.getAttribute('role')
  const place = placeOf(event.key, at, choices.length, role !== 'tablist')
  const next = place === undefined ? undefined : choices[place]
  if (!next) return
  event.preventDefault()
  stopAt(choices, next)
  next.focus()
  // Where one of them holds, who comes to it has chosen it; of many, none is taken by the way.
  if (role !== 'group') next.click()
}

interface Props extends HTMLAttributes<HTMLElement> {
  as: BoxTag
}

/** Choices that belong together are one stop of Tab, at the chosen one; the arrow keys go through them (web). */
export function OneStop({ as, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // Whatever it is, it is an element to React's types.
  const Tag = as as 'div'
  // After every drawing: choices come, go and are chosen.
  useEffect(() => {
    if (!box.current) return
    const choices = choicesIn(box.current)
    const held =
      choices.find((choice) => choice === document.activeElement) ??
      choices.find((choice) => choice.matches(CHOSEN))
    stopAt(choices, held ?? choices[0])
  })
  return (
    <Tag
      {...rest}
      ref={box}
      onKeyDown={step}
      onFocus={({ currentTarget, target }) => {
        const choices = choicesIn(currentTarget)
        if (choices.includes(target)) stopAt(choices, target)
      }}
    />
  )
}

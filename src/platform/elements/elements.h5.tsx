import { createElement, type KeyboardEvent, type MouseEvent } from 'react'
import { writeClipboard } from '../device/clipboard'
import './elements.h5.scss'
import type {
  BoxProps,
  OutLinkProps,
  PictureProps,
  PressableProps,
  RouteLinkProps,
  ShareButtonProps,
  TextAreaProps,
  TextInputProps,
  WordsProps,
} from './elements.types'
import { fieldAria } from './aria'
import { openRoute } from '../navigation/navigation'
import { OneStop } from './one-stop'
import { textTap } from './text-offset'

/** Taro renames tags in style sheets (button → taro-button-core), so resets go by class. */
function plain(base: string, className = ''): string {
  return className === '' ? base : `${base} ${className}`
}

export function Box(props: BoxProps) {
  const {
    as = 'div',
    label,
    role,
    live,
    among,
    hidden,
    focusable,
    onEscape,
    isOneStop,
    ...others
  } = props
  const { onTextTap, ...rest } = others
  const byEscape = (event: KeyboardEvent) => {
    // Escape that gives up a pinyin composition gives up nothing else.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // What it is pressed in closes, and nothing around that.
    event.stopPropagation()
    onEscape?.()
  }
  if (isOneStop === true || role === 'tablist' || role === 'radiogroup') {
    return <OneStop {...rest} as={as} role={role} aria-label={label} />
  }
  return createElement(as, {
    ...rest,
    onClick: onTextTap && textTap(onTextTap),
    role,
    'aria-label': label,
    'aria-live': live,
    'aria-posinset': among?.at,
    'aria-setsize': among?.of,
    'aria-hidden': hidden || undefined,
    tabIndex: focusable ? -1 : undefined,
    onKeyDown: onEscape && byEscape,
  })
}

export function Words({ as = 'span', hidden, selectable: _, ...rest }: WordsProps) {
  return createElement(as, { ...rest, 'aria-hidden': hidden || undefined })
}

/** What is on or off says so by `aria-checked`; a button that stays down is pressed. */
const CHECKED = new Set(['switch', 'radio', 'checkbox'])

export function Pressable(props: PressableProps) {
  const { onPress, label, role = 'button', disabled, checked, selected, expanded, ...rest } = props
  return (
    <button
      type='button'
      {...rest}
      className={plain('el-button', rest.className)}
      role={role === 'button' ? undefined : role}
      disabled={disabled}
      aria-label={label}
      aria-pressed={role === 'button' ? checked : undefined}
      aria-checked={CHECKED.has(role) ? (checked ?? false) : undefined}
      aria-selected={role === 'tab' ? (selected ?? false) : undefined}
      aria-expanded={expanded}
      onClick={(event) => {
        // The second click of a double click would undo what the first has just switched.
        if (checked === undefined || event.detail < 2) onPress()
      }}
    />
  )
}

/** A plain click stays in the app; Ctrl, ⌘ and the middle button do what a browser does. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

export function RouteLink({ to, label, current, replace, onPress, ...rest }: RouteLinkProps) {
  return (
    <a
      {...rest}
      href={to}
      aria-label={label}
      aria-current={current === 'within' ? 'true' : current ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        // The second click of a double click is not meant for another page.
        if (event.detail > 1) return
        if (onPress) onPress()
        else void openRoute(to, { replace })
      }}
    />
  )
}

export function TextInput(props: TextInputProps) {
  const { value, onChange, onConfirm, label, type = 'text', fault, required, ...rest } = props
  return (
    <input
      {...rest}
      className={plain('el-input', rest.className)}
      type={type === 'number' ? 'text' : type}
      inputMode={type === 'number' ? 'numeric' : undefined}
      value={value}
      aria-label={label}
      {...fieldAria({ id: rest.id, fault, required })}
      autoComplete='off'
      data-autofocus={rest.autoFocus || undefined}
      enterKeyHint={type === 'search' ? 'search' : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter that ends a pinyin composition chooses a word; it does not search yet.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.(value)
      }}
    />
  )
}

export function Picture({ src, alt, className }: PictureProps) {
  return <img className={className} src={src} alt={alt} loading='lazy' />
}

export function ShareButton({ label, onCopied, title, path, ...rest }: ShareButtonProps) {
  const share = async () => {
    const url = window.location.origin + path
    if (typeof navigator.share === 'function') {
      // A person who closes the sheet has not failed at anything.
      await navigator.share({ title, url }).catch(() => undefined)
      return
    }
    await writeClipboard(`${title} ${url}`)
    onCopied?.()
  }
  return (
    <button
      type='button'
      {...rest}
      className={plain('el-button', rest.className)}
      aria-label={label}
      onClick={() => void share()}
    />
  )
}

export function TextArea({ onChange, label, fault, required, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...rest}
      className={plain('el-input', rest.className)}
      aria-label={label}
      {...fieldAria({ id: rest.id, fault, required })}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function OutLink({ onCopied: _, ...rest }: OutLinkProps) {
  return <a {...rest} target='_blank' rel='noopener noreferrer' />
}

import type { CSSProperties, ReactNode } from 'react'
import type { Route } from '../navigation/routes'

/**
 * The few elements that every screen is made of. On the web they are the plain HTML elements, with
 * their own roles, focus and keys; on weapp they are WeChat's components with aria attributes.
 */

export type BoxTag =
  | 'div'
  | 'section'
  | 'article'
  | 'header'
  | 'footer'
  | 'main'
  | 'nav'
  | 'aside'
  | 'ul'
  | 'ol'
  | 'li'
  | 'p'
  | 'blockquote'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'

interface Common {
  className?: string
  id?: string
  children?: ReactNode
  style?: CSSProperties
}

export interface BoxProps extends Common {
  as?: BoxTag
  /** Name for a screen reader, where the text inside is not enough. */
  label?: string
  role?: string
  /** Read aloud when it changes (web). */
  live?: 'polite' | 'assertive'
  /** The how-manieth of how many, where not all stand there; of -1 where nobody knows (web). */
  among?: { at: number; of: number }
  /** Left out by screen readers. */
  hidden?: boolean
  /** Takes focus by script, not by Tab (web). */
  focusable?: boolean
  /** Its choices are one stop of Tab, with the arrow keys between them, as tabs and radios always are (web). */
  isOneStop?: boolean
  /** Escape, pressed anywhere in it (web). */
  onEscape?: () => void
  /**
   * A tap on its words, before which character where that is known; there is another way for keys (web: a phone is
   * told no character, and a text that is tapped would have to be read as a button).
   */
  onTextTap?: (offset: number | null) => void
}

export interface WordsProps extends Common {
  as?: 'span' | 'strong' | 'mark' | 'q' | 'small'
  hidden?: boolean
  /** A person may copy it by holding (weapp needs telling). */
  selectable?: boolean
}

export interface PressableProps extends Common {
  onPress: () => void
  label?: string
  role?: 'button' | 'tab' | 'switch' | 'radio' | 'checkbox'
  disabled?: boolean
  /** State of a switch, a radio, a checkbox, or a toggle button. */
  checked?: boolean
  /** State of a tab. */
  selected?: boolean
  expanded?: boolean
}

export interface RouteLinkProps extends Common {
  to: Route
  label?: string
  /** The page that is open now; `within`: the part of the site that it belongs to (web). */
  current?: boolean | 'within'
  /** Replaces the page instead of opening on top of it. */
  replace?: boolean
  /** What a plain press does instead of opening `to`. */
  onPress?: () => void
}

export interface Field {
  id?: string
  className?: string
  /** What is wrong with it; said under it by `FieldFault`. */
  fault?: string
  required?: boolean
}

export interface TextInputProps extends Field {
  value: string
  onChange: (value: string) => void
  onConfirm?: (value: string) => void
  label: string
  placeholder?: string
  /** `number`: digits on the keyboard. `date` and `time`: picked, as 2015-12-20 and 09:00 (web). */
  type?: 'search' | 'text' | 'date' | 'time' | 'number'
  autoFocus?: boolean
  maxLength?: number
}

/** Several lines; Enter makes a new one. */
export interface TextAreaProps extends Field {
  value: string
  onChange: (value: string) => void
  label: string
  placeholder?: string
  maxLength: number
}

/** A page outside the app: opened in the browser, copied on weapp. */
export interface OutLinkProps extends Common {
  href: string
  /** Called where it was copied instead of opened. */
  onCopied: () => void
}

export interface PictureProps {
  className?: string
  src: string
  /** Empty for decoration. */
  alt: string
}

export interface ShareButtonProps extends Common {
  label?: string
  /** Where the browser has no share sheet, the address is copied and this is called. */
  onCopied?: () => void
  title: string
  path: Route
}

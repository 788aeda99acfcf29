import { useRef } from 'react'
import { Button, Image, Input, Text, Textarea, View, type ITouchEvent } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ariaOf } from './aria'
import './elements.weapp.scss'
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
import { noteTap } from '../device/tapped'
import { openRoute } from '../navigation/navigation'

const headings = new Set(['h1', 'h2', 'h3', 'h4'])

/**
 * Elements that flow as text inside a paragraph have no block of their own on weapp. A tag leaves no class
 * behind: every byte of a node crosses to the view layer once for each card of a list.
 */
export function Box({
  as = 'div',
  label,
  role,
  hidden,
  live: _,
  focusable: __,
  onEscape: ___,
  among: ____,
  isOneStop: _____,
  onTextTap: ______,
  ...rest
}: BoxProps) {
  const implied = headings.has(as) ? 'heading' : undefined
  return <View {...rest} {...ariaOf({ role: role ?? implied, label, hidden })} />
}

export function Words({ as, hidden, className = '', ...rest }: WordsProps) {
  const classes = as === 'strong' ? `as-strong ${className}`.trim() : className
  return <Text {...rest} className={classes || undefined} {...ariaOf({ hidden })} />
}

/** Two taps this close are one that was not steady: the second would undo what the first has switched. */
const UNSTEADY_MS = 300

export function Pressable(props: PressableProps) {
  const { onPress, label, role = 'button', disabled, checked, selected, expanded, ...rest } = props
  const lastTap = useRef(-Infinity)
  // A phone reads `checked` of choices and switches only: a button that stays down is pressed.
  const on = role === 'button' ? { pressed: checked } : { checked }
  const press = (event: ITouchEvent) => {
    noteTap(event)
    const since = Date.now() - lastTap.current
    lastTap.current = Date.now()
    if (checked === undefined || since < 0 || since >= UNSTEADY_MS) onPress()
  }
  return (
    <View
      {...rest}
      hoverClass={disabled ? 'none' : 'is-pressed'}
      onClick={disabled ? undefined : press}
      {...ariaOf({ role, label, ...on, selected, expanded, disabled })}
    />
  )
}

export function RouteLink({ to, label, current, replace, onPress, ...rest }: RouteLinkProps) {
  return (
    <View
      {...rest}
      hoverClass='is-pressed'
      onClick={onPress ?? (() => void openRoute(to, { replace }))}
      {...ariaOf({ role: 'link', label, selected: current && current !== 'within' })}
    />
  )
}

/** A phone reads no description of a field: what is wrong with it is in its name. */
const labelWith = (label: string, fault: string | undefined) =>
  fault ? `${label},${fault}` : label

export function TextInput(props: TextInputProps) {
  const { value, onChange, onConfirm, type, autoFocus, maxLength = 140, ...others } = props
  const { label, fault, required: _, ...rest } = others
  return (
    <Input
      {...rest}
      type={type === 'number' ? 'number' : 'text'}
      value={value}
      focus={autoFocus}
      maxlength={maxLength}
      confirmType={type === 'search' ? 'search' : 'done'}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={(event) => onConfirm?.(event.detail.value)}
      {...ariaOf({ label: labelWith(label, fault) })}
    />
  )
}

export function Picture({ src, alt, className }: PictureProps) {
  return <Image className={className} src={src} {...ariaOf({ role: 'img', label: alt })} />
}

export function ShareButton({
  label,
  title: _,
  path: __,
  onCopied: ___,
  ...rest
}: ShareButtonProps) {
  return <Button openType='share' {...rest} {...ariaOf({ label })} />
}

export function TextArea(props: TextAreaProps) {
  const { onChange, label, maxLength, fault, required: _, ...rest } = props
  return (
    <Textarea
      {...rest}
      maxlength={maxLength}
      onInput={(event) => onChange(event.detail.value)}
      {...ariaOf({ label: labelWith(label, fault) })}
    />
  )
}

/** A mini-program opens no page of another host. */
export function OutLink({ href, onCopied, ...rest }: OutLinkProps) {
  const copyAddress = () => void Taro.setClipboardData({ data: href }).then(onCopied)
  return (
    <View {...rest} hoverClass='is-pressed' onClick={copyAddress} {...ariaOf({ role: 'link' })} />
  )
}

import { Words } from '@/platform/elements/elements'
import type { IconName } from './icon-name'
import './icon.scss'

/** A line icon in the colour of the text around it. Always decoration: the words say it too. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <Words hidden className={`icon icon-${name}${className ? ` ${className}` : ''}`} />
}

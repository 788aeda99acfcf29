import { useId, useState } from 'react'
import { FieldFault } from '@/components/form/field-fault'
import { Box, TextInput, Words } from '@/platform/elements/elements'
import './reminders.scss'

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** `9:5` and full-width colons are what people type; null for what is no time of day. */
export function readTime(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*[:：]\s*(\d{1,2})\s*$/.exec(typed)
  if (!found) return null
  const time = `${(found[1] ?? '').padStart(2, '0')}:${(found[2] ?? '').padStart(2, '0')}`
  return TIME.test(time) ? time : null
}

/** A time of day in Shanghai, kept when it is one; said when it is not. */
export function TimeField(props: {
  label: string
  value: string
  onChange: (time: string) => void
}) {
  const { label, value, onChange } = props
  const id = `time-${useId().replace(/:/g, '')}`
  const [typed, setTyped] = useState(value)
  const type = (text: string) => {
    setTyped(text)
    const time = readTime(text)
    if (time !== null && time !== value && text.trim().length === 5) onChange(time)
  }
  const confirm = () => {
    const time = readTime(typed)
    if (time !== null) setTyped(time)
    if (time !== null && time !== value) onChange(time)
  }
  const fault = readTime(typed) === null ? '应是 00:00 到 23:59' : undefined
  return (
    <Box className='time-field'>
      <Words className='time-field-label'>{label}</Words>
      <TextInput
        id={id}
        className='time-field-input'
        type='time'
        {...(fault !== undefined && { fault })}
        label={`${label}，格式如 09:00`}
        value={typed}
        onChange={type}
        onConfirm={confirm}
        maxLength={5}
      />
      <FieldFault of={id} words={fault} />
    </Box>
  )
}

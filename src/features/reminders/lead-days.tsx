import { ToggleChip } from '@/components/chip'
import { Box } from '@/platform/elements/elements'
import './reminders.scss'

const USUAL = [60, 30, 14, 7, 3, 1, 0]

export const leadWords = (days: number) => (days === 0 ? '当天' : `提前 ${days} 天`)

/** Which leads are on; those that were set elsewhere and are not usual are shown as well. */
export function LeadDays(props: {
  leadDays: readonly number[]
  onChange: (leadDays: number[]) => void
}) {
  const { leadDays, onChange } = props
  const choices = [...new Set([...USUAL, ...leadDays])].sort((one, other) => other - one)
  const toggle = (days: number) =>
    onChange(
      leadDays.includes(days)
        ? leadDays.filter((one) => one !== days)
        : [...leadDays, days].sort((one, other) => other - one),
    )
  return (
    <Box className='lead-days' role='group' label='提前几天提醒'>
      {choices.map((days) => (
        <ToggleChip
          key={days}
          text={leadWords(days)}
          isOn={leadDays.includes(days)}
          onPress={() => toggle(days)}
        />
      ))}
    </Box>
  )
}

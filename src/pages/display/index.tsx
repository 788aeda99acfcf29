import { Card } from '@/components/card'
import { ChoiceRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { scaleWords } from '@/features/settings/words'
import { TEXT_SCALES, useDisplayStore, type Theme } from '@/platform/display/display-store'
import { Box } from '@/platform/elements/elements'

const themes: { key: Theme; text: string }[] = [
  { key: 'auto', text: '跟随系统' },
  { key: 'light', text: '浅色' },
  { key: 'dark', text: '深色' },
]

/** 显示 — text steps (长辈版) and theme; the page itself is the preview. */
export default function DisplayPage() {
  const { textScale, theme, setTextScale, setTheme } = useDisplayStore()
  return (
    <Screen title='长辈版与外观'>
      <Section title='文字大小' note='长辈版：文字更大，按钮更大，排成一列。'>
        <Card as='div' className='row-card'>
          <Box role='radiogroup' label='文字大小'>
            {TEXT_SCALES.map((scale) => (
              <ChoiceRow
                key={scale}
                title={scaleWords[scale]}
                isChosen={scale === textScale}
                onPress={() => setTextScale(scale)}
              />
            ))}
          </Box>
        </Card>
      </Section>
      <Section title='外观'>
        <Card as='div' className='row-card'>
          <Box role='radiogroup' label='外观'>
            {themes.map(({ key, text }) => (
              <ChoiceRow
                key={key}
                title={text}
                isChosen={key === theme}
                onPress={() => setTheme(key)}
              />
            ))}
          </Box>
        </Card>
      </Section>
    </Screen>
  )
}

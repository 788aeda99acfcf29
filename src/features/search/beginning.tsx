import { ToggleChip } from '@/components/chip'
import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import type { Suggestion } from '@/contract'
import { Box, Pressable } from '@/platform/elements/elements'
import { offerUndo } from '@/platform/device/undo'
import { useHistoryStore } from './history-store'

/** Of a whole sentence that was searched for the beginning says which it was. */
const MOST_LETTERS = 60

function History({ onChoose }: { onChoose: (words: string) => void }) {
  const { words, clear } = useHistoryStore()
  if (words.length === 0) return null
  return (
    <Section title='最近搜过'>
      <Box className='history'>
        {words.map((one) => (
          <ToggleChip
            key={one}
            text={one.length > MOST_LETTERS ? `${one.slice(0, MOST_LETTERS)}…` : one}
            isOn={false}
            onPress={() => onChoose(one)}
          />
        ))}
      </Box>
      <Pressable
        className='history-clear'
        onPress={() => offerUndo('已清除搜索记录', clear())}
        label='清除搜索记录'
      >
        清除记录
      </Pressable>
    </Section>
  )
}

/** Before anything is typed: what was searched for here, and what the documents name most. */
export function Beginning(props: {
  hot: readonly Suggestion[]
  onChoose: (words: string) => void
}) {
  const { hot, onChoose } = props
  return (
    <>
      <History onChoose={onChoose} />
      {hot.length > 0 && (
        <Section title='文件中常见'>
          <Box className='history'>
            {hot.map(({ text }) => (
              <ToggleChip key={text} text={text} isOn={false} onPress={() => onChoose(text)} />
            ))}
          </Box>
        </Section>
      )}
      <EmptyState
        icon='search'
        title='搜任务、单位、主题、动态'
        advice='可以输入单位简称、拼音或一个问题，如“经信委有几项任务”；几个词用空格隔开。'
      />
    </>
  )
}

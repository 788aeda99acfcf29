import { useState } from 'react'
import { Card } from '@/components/card'
import { FieldFault } from '@/components/form/field-fault'
import { Icon } from '@/components/icon'
import { Section } from '@/components/section'
import { dayWords } from '@/domain/calendar/words'
import { changeDemoDate } from '@/features/settings/demo-date'
import { showsSampleUpdates, switchSampleUpdates } from '@/features/settings/sample-updates'
import { say } from '@/platform/device/feedback'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'

const DEMO_DATE = 'demo-date'

/** What day it is in the sample data, to be changed here. */
export function DemoDate({ today, onChange }: { today: string; onChange: () => void }) {
  const [typed, setTyped] = useState(today)
  const [fault, setFault] = useState<string>()
  const change = () => {
    const isDay = changeDemoDate(typed)
    setFault(isDay ? undefined : '日期格式应为 2015-11-16')
    if (!isDay) return
    say('演示日期已更改')
    onChange()
  }
  return (
    <Section title='演示日期' note='内置数据使用演示日期，使 2015 年的计划仍在进行中。'>
      <Card as='div' className='demo-form'>
        <TextInput
          id={DEMO_DATE}
          className='demo-input'
          type='date'
          {...(fault !== undefined && { fault })}
          label='演示日期，格式如 2015-11-16'
          value={typed}
          onChange={setTyped}
          onConfirm={change}
          maxLength={10}
        />
        <Pressable className='demo-button' onPress={change}>
          更改
        </Pressable>
        <FieldFault of={DEMO_DATE} words={fault} />
      </Card>
    </Section>
  )
}

/** With a server the day is the server's: why it is not today's, and that it is not to be changed here. */
export function ServerDate({ today }: { today: string }) {
  return (
    <Section title='演示日期'>
      <Card>
        <Box as='p'>{`这里的“今天”是${dayWords(today)}，使 2015 年的计划仍在进行中；时限、动态和提醒都按它计算。`}</Box>
        <Box as='p' className='about-note'>
          由服务器设定，在这里不能更改。
        </Box>
      </Card>
    </Section>
  )
}

/** 演示进展: shown until it is switched off. */
export function SampleSwitch() {
  const [isOn, setOn] = useState(showsSampleUpdates)
  const press = () => {
    switchSampleUpdates(!isOn)
    setOn(!isOn)
    say(isOn ? '已关闭演示进展' : '已显示演示进展')
  }
  return (
    <Section title='演示进展' note='内置数据带有少量虚构的进展，处处标明“演示数据”，可以关闭。'>
      <Card as='div' className='demo-form'>
        <Pressable className='button' role='switch' checked={isOn} onPress={press}>
          {isOn && <Icon name='check' />}
          <Words>显示演示进展</Words>
        </Pressable>
      </Card>
    </Section>
  )
}

import { useState } from 'react'
import { endpoints } from '@/contract'
import { Card } from '@/components/card'
import { FieldFault } from '@/components/form/field-fault'
import { Icon } from '@/components/icon'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/states'
import { dayWords } from '@/domain/calendar/words'
import { citationOf } from '@/domain/listing'
import { changeDemoDate } from '@/features/settings/demo-date'
import { showsSampleUpdates, switchSampleUpdates } from '@/features/settings/sample-updates'
import { usePlan } from '@/features/tasks/use-plan'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import './index.scss'

const DEMO_DATE = 'demo-date'

function DemoDate({ today, onChange }: { today: string; onChange: () => void }) {
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
function ServerDate({ today }: { today: string }) {
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
function SampleSwitch() {
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

/** 关于 — sources, how dates are read, versions, privacy. */
export default function AboutPage() {
  const status = useReply<'getStatus'>(endpoints.getStatus, {})
  const plan = usePlan()
  const plain = usePlainWords(plainly)
  // All at once: a part that came later would push the others down.
  const isComing = (!plan.document && !plan.error) || (!status.reply && !status.error)
  if (isComing) {
    return (
      <Screen title='关于'>
        <Skeleton />
      </Screen>
    )
  }
  return (
    <Screen title='关于'>
      <Section title='来源'>
        <Card>
          {plan.document && (
            <>
              <Box as='p'>{citationOf(plan.document)}</Box>
              {plan.document.publication && (
                <Box as='p' className='about-note'>{`文本：${plan.document.publication}`}</Box>
              )}
              {plan.document.sourceNotes.map(({ source, note }) => (
                <Box key={source} as='p' className='about-note'>
                  {plain(note)}
                </Box>
              ))}
            </>
          )}
        </Card>
        {plan.document && (
          <Card as='div' className='row-card'>
            <LinkRow to={routes.document(plan.document.id)} title='阅读原文' icon='document' />
          </Card>
        )}
      </Section>
      <Section title='怎样看日期和单位'>
        <Card>
          <Box as='p'>{plain('原文：文件里写明的日期，附原句。')}</Box>
          <Box as='p'>{plain('推定：文件没写日期，按计划年度推到年底；不会显示为逾期。')}</Box>
          <Box as='p'>{plain('单位自报：责任单位自己报告的日期。')}</Box>
          <Box as='p'>
            {plain('确定：文件写明，或组合单位涵盖。可能：文件只写“相关”，没写明是谁。')}
          </Box>
          <Box as='p'>{plain('列首位只是排在第一，不等于牵头。')}</Box>
        </Card>
      </Section>
      {__EMBEDDED__ && status.reply && (
        <DemoDate key={status.reply.today} today={status.reply.today} onChange={status.reload} />
      )}
      {!__EMBEDDED__ && status.reply?.simulated && <ServerDate today={status.reply.today} />}
      {__EMBEDDED__ && <SampleSwitch />}
      <Section title='隐私'>
        <Card>
          <Box as='p'>不需要登录，不收集个人信息。收藏、搜索记录和外观只保存在这台设备上。</Box>
          <LinkRow to={routes.privacy()} title='查看、导出、抹去我的数据' />
        </Card>
      </Section>
      <Section title='版本'>
        <Card>
          <Box as='p'>{plain(`数据版本：${status.reply?.dataVersion ?? '读取中'}`)}</Box>
          <Box as='p'>本程序开放源代码，人人可以取用（Apache-2.0 许可）。</Box>
        </Card>
      </Section>
    </Screen>
  )
}

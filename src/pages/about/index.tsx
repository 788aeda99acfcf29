import { endpoints } from '@/contract'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/states'
import { citationOf } from '@/domain/listing'
import { usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import { DemoDate, SampleSwitch, ServerDate } from './demo'
import './index.scss'

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
          <Box as='p'>
            不需要登录，不收集个人信息。收藏、我的单位、搜索记录、草稿和外观等只保存在这台设备上，逐项见下一页。
          </Box>
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

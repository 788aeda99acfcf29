import { useState } from 'react'
import { etagOfUpdate, STAGES, type TaskUpdate } from '@/contract'
import { Card } from '@/components/card'
import { ToggleChip } from '@/components/chip'
import { Box, Pressable, TextArea, TextInput } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { draftKey, type Draft, type DraftFields } from './draft'
import { useDraftStore } from './draft-store'
import { EvidenceFields } from './evidence-fields'
import { sendDraft } from './send-draft'
import { UpdateBody } from '../update-body'
import { saidOn, stageWords } from '../words'
import '@/components/form/form.scss'
import '../updates.scss'

function Field(props: {
  name: string
  value: string
  onChange: (value: string) => void
  hint?: string
  maxLength: number
}) {
  const { name, hint, ...rest } = props
  return (
    <>
      <Box className='form-name'>{name}</Box>
      <TextInput className='form-input' label={name} placeholder={hint} {...rest} />
    </>
  )
}

/** Reports, or corrects, the progress of a task. What is typed is a draft at once, and stays one until sent. */
export function ReportForm(props: { start: Draft; issuedOn: string | null; onSent: () => void }) {
  const { start, issuedOn, onSent } = props
  const { drafts, keep } = useDraftStore()
  const kept = drafts.find((one) => draftKey(one) === draftKey(start))
  const [draft, setDraft] = useState<Draft>(kept ?? start)
  const [faults, setFaults] = useState<string[]>([])
  const [current, setCurrent] = useState<TaskUpdate | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { fields } = draft

  const change = (part: Partial<DraftFields>) => {
    const next = { ...draft, fields: { ...fields, ...part } }
    setDraft(next)
    keep(next)
  }
  const send = async () => {
    setBusy(true)
    const sent = await sendDraft(draft, issuedOn)
    setBusy(false)
    setCurrent(sent.outcome === 'changed' ? sent.current : null)
    if (sent.outcome === 'faulty') setFaults(sent.faults)
    else if (sent.outcome === 'waits') setFaults([`${sent.why}草稿已留在这台设备上。`])
    else if (sent.outcome === 'refused') setFaults([sent.why])
    else setFaults([])
    if (sent.outcome !== 'sent') return
    say('已发布')
    onSent()
  }
  const goOn = () => {
    if (!current) return
    const next = { ...draft, corrects: { id: current.id, etag: etagOfUpdate(current) } }
    setDraft(next)
    keep(next)
    setCurrent(null)
  }

  return (
    <>
      {current && (
        <Box className='update-changed' role='alert'>
          <Box className='form-name'>
            {`同单位的人在${saidOn(current.revisedAt ?? current.createdAt)}更正过,现在写的是:`}
          </Box>
          <UpdateBody said={current} />
          <Box className='form-hint'>您的草稿在下面,没有丢失。对照后,可在最新一版上继续更正。</Box>
          <Pressable className='button' onPress={goOn}>
            在最新一版上继续
          </Pressable>
        </Box>
      )}
      <Card as='div' className='form'>
        <Box className='form-name'>阶段</Box>
        <Box className='form-chips' role='group' label='阶段'>
          {STAGES.map((stage) => (
            <ToggleChip
              key={stage}
              text={stageWords[stage]}
              isOn={fields.stage === stage}
              onPress={() => change({ stage })}
            />
          ))}
        </Box>
        <Box className='form-name'>进展说明</Box>
        <TextArea
          className='form-area'
          label='进展说明'
          placeholder='做了什么,到哪一步,一两句话'
          value={fields.note}
          onChange={(note) => change({ note })}
          maxLength={500}
        />
        <Box className='form-hint'>{`${fields.note.length} / 500 字`}</Box>
        <Field
          name='完成百分比(可不填)'
          value={fields.percent}
          onChange={(percent) => change({ percent })}
          hint='0 到 100'
          maxLength={3}
        />
        <EvidenceFields fields={fields} change={change} />
        <Field
          name='本单位自报的时限(可不填)'
          value={fields.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          hint='如 2015-12-20'
          maxLength={10}
        />
        <Field
          name='节点日期(可不填)'
          value={fields.milestoneOn}
          onChange={(milestoneOn) => change({ milestoneOn })}
          hint='如 2015-12-01'
          maxLength={10}
        />
        <Field
          name='节点内容(可不填)'
          value={fields.milestoneTitle}
          onChange={(milestoneTitle) => change({ milestoneTitle })}
          maxLength={60}
        />
        {draft.corrects && (
          <Field
            name='更正原因(可不填)'
            value={fields.reason}
            onChange={(reason) => change({ reason })}
            maxLength={100}
          />
        )}
        <Box className='form-hint'>
          {`以“${draft.unitName}”的名义公开发布,可以更正,历史会保留。草稿自动留在这台设备上。`}
        </Box>
        {faults.length > 0 && (
          <Box className='form-fault' role='alert'>
            {faults.join(';')}
          </Box>
        )}
        <Pressable
          className='button form-send'
          disabled={isBusy || current !== null}
          onPress={() => void send()}
        >
          {isBusy ? '正在发送' : draft.corrects ? '发布更正' : '发布进展'}
        </Pressable>
      </Card>
    </>
  )
}

import { useState } from 'react'
import { etagOfUpdate, type TaskUpdate } from '@/contract'
import { Card } from '@/components/card'
import { Box, Pressable } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { ChangedMeanwhile } from './changed-meanwhile'
import { draftKey, type Draft, type DraftFields } from './draft'
import { useDraftStore } from './draft-store'
import { ReportFields } from './report-fields'
import { sendDraft } from './send-draft'
import '@/components/form/form.scss'
import '../updates.scss'

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
      {current && <ChangedMeanwhile current={current} onGoOn={goOn} />}
      <Card as='div' className='form'>
        <ReportFields fields={fields} change={change} isCorrection={draft.corrects !== null} />
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

import { useState } from 'react'
import { etagOfUpdate, type TaskUpdate } from '@/contract'
import { Card } from '@/components/card'
import { Box, Pressable } from '@/platform/elements/elements'
import { focusOn } from '@/platform/navigation/focus-on'
import { say } from '@/platform/device/feedback'
import { ChangedMeanwhile } from './changed-meanwhile'
import { draftKey, type Draft, type DraftFault, type DraftFields } from './draft'
import { useDraftStore } from './draft-store'
import { ReportFields } from './report-fields'
import { Faults, fieldId, firstFault } from './faults'
import { sendDraft, type Sent } from './send-draft'
import '@/components/form/form.scss'
import '../updates.scss'

/** Why nothing went out, where that is in no field. */
function whyOf(sent: Sent): string {
  if (sent.outcome === 'waits') return `${sent.why}草稿已留在这台设备上。`
  if (sent.outcome === 'refused') return sent.why
  return sent.outcome === 'faulty' ? `有 ${sent.faults.length} 处要改，已在各处写明。` : ''
}

/** Reports, or corrects, the progress of a task. What is typed is a draft at once, and stays one until sent. */
export function ReportForm(props: { start: Draft; issuedOn: string | null; onSent: () => void }) {
  const { start, issuedOn, onSent } = props
  const { drafts, keep } = useDraftStore()
  const kept = drafts.find((one) => draftKey(one) === draftKey(start))
  const [draft, setDraft] = useState<Draft>(kept ?? start)
  const [faults, setFaults] = useState<DraftFault[]>([])
  const [why, setWhy] = useState('')
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
    setFaults(sent.outcome === 'faulty' ? sent.faults : [])
    setWhy(whyOf(sent))
    const first = sent.outcome === 'faulty' ? firstFault(sent.faults) : undefined
    if (first) focusOn(fieldId(first.field))
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
        <Faults.Provider value={faults}>
          <ReportFields fields={fields} change={change} isCorrection={draft.corrects !== null} />
        </Faults.Provider>
        <Box className='form-hint'>
          {`以“${draft.unitName}”的名义公开发布，可以更正，历史会保留。草稿自动留在这台设备上。`}
        </Box>
        {why !== '' && (
          <Box className='form-fault' role='alert'>
            {why}
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

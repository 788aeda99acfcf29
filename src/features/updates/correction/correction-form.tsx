import { useEffect, useState } from 'react'
import { CORRECTION_FIELDS, endpoints, type CorrectionField } from '@/contract'
import { Card } from '@/components/card'
import { ToggleChip } from '@/components/chip'
import { FieldFault } from '@/components/form/field-fault'
import { Box, Pressable, TextArea } from '@/platform/elements/elements'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import { focusOn } from '@/platform/navigation/focus-on'
import { useCorrectionStore } from './correction-store'
import { correctionWords, receiptWords } from '../words'
import '@/components/form/form.scss'

const FIELD = 'correction-field'
const TEXT = 'correction-text'
const RESULT = 'correction-result'

interface Faults {
  field?: string
  text?: string
  /** Nothing is wrong with what was typed: it did not go out. */
  sending?: string
}

/** What became of it, in the place of the form and with the focus: nobody has to look for it. */
function Result({ id, onMore }: { id: string; onMore: () => void }) {
  useEffect(() => focusOn(RESULT), [])
  return (
    <Card as='div' className='form'>
      <Box id={RESULT} className='form-name' role='status' focusable>
        {receiptWords(id)}
      </Box>
      <Box className='form-hint'>写的内容在下面，也留在这台设备上。</Box>
      <Pressable className='button form-send' onPress={onMore}>
        再写一条
      </Pressable>
    </Card>
  )
}

/** 纠错: where our reading differs from the document. No name is asked for. */
export function CorrectionForm({ taskId }: { taskId: string }) {
  const { draftOf, keepDraft, addReceipt } = useCorrectionStore()
  const [field, setField] = useState<CorrectionField | null>(null)
  const [text, setText] = useState(draftOf(taskId))
  const [faults, setFaults] = useState<Faults>({})
  const [isBusy, setBusy] = useState(false)
  const [sentId, setSentId] = useState<string | null>(null)
  const change = (typed: string) => {
    setText(typed)
    keepDraft(taskId, typed)
  }
  const send = async () => {
    if (field === null || text.trim() === '') {
      setFaults({
        field: field === null ? '请选择哪里有误。' : undefined,
        text: text.trim() === '' ? '请写明哪里与原文不一致。' : undefined,
      })
      return focusOn(field === null ? FIELD : TEXT)
    }
    setBusy(true)
    try {
      const { correction } = await request<'reportCorrection'>(endpoints.reportCorrection, {
        id: taskId,
        field,
        text,
      })
      addReceipt({ id: correction.id, taskId, field, text, receivedAt: correction.receivedAt })
      change('')
      setFaults({})
      setField(null)
      setSentId(correction.id)
    } catch (cause) {
      const { title, advice } = asRequestError(cause)
      setFaults({ sending: `${title}。${advice}您写的内容已留在这台设备上。` })
    } finally {
      setBusy(false)
    }
  }
  if (sentId !== null) return <Result id={sentId} onMore={() => setSentId(null)} />
  return (
    <Card as='div' className='form'>
      <Box className='form-name'>哪里有误</Box>
      <Box id={FIELD} className='form-chips' role='group' label='哪里有误' focusable>
        {CORRECTION_FIELDS.map((one) => (
          <ToggleChip
            key={one}
            text={correctionWords[one]}
            isOn={one === field}
            onPress={() => {
              setField(one)
              setFaults({ ...faults, field: undefined })
            }}
          />
        ))}
      </Box>
      <FieldFault of={FIELD} words={faults.field} />
      <Box className='form-name'>说明</Box>
      <TextArea
        id={TEXT}
        className='form-area'
        label='哪里与原文不一致'
        placeholder='原文写的是什么，这里显示成了什么'
        value={text}
        onChange={change}
        maxLength={500}
        fault={faults.text}
      />
      <FieldFault of={TEXT} words={faults.text} />
      <Box className='form-hint'>
        只用于核对我们对文件的整理，不是对任务的意见；不需要姓名，也不会公开。
      </Box>
      {faults.sending !== undefined && (
        <Box className='form-fault' role='alert'>
          {faults.sending}
        </Box>
      )}
      <Pressable className='button form-send' disabled={isBusy} onPress={() => void send()}>
        {isBusy ? '正在发送' : '提交纠错'}
      </Pressable>
    </Card>
  )
}

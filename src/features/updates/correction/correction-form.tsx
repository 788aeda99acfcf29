import { useState } from 'react'
import { CORRECTION_FIELDS, endpoints, type CorrectionField } from '@/contract'
import { Card } from '@/components/card'
import { ToggleChip } from '@/components/chip'
import { Box, Pressable, TextArea } from '@/platform/elements/elements'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import { useCorrectionStore } from './correction-store'
import { correctionWords } from '../words'
import '@/components/form/form.scss'

/** 纠错: where our reading differs from the document. No name is asked for. */
export function CorrectionForm({ taskId }: { taskId: string }) {
  const { draftOf, keepDraft, addReceipt } = useCorrectionStore()
  const [field, setField] = useState<CorrectionField>('text')
  const [text, setText] = useState(draftOf(taskId))
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)
  const change = (typed: string) => {
    setText(typed)
    keepDraft(taskId, typed)
  }
  const send = async () => {
    if (text.trim() === '') return setFault('请写明哪里与原文不一致。')
    setBusy(true)
    try {
      const { correction } = await request<'reportCorrection'>(endpoints.reportCorrection, {
        id: taskId,
        field,
        text,
      })
      addReceipt({ id: correction.id, taskId, field, text, receivedAt: correction.receivedAt })
      change('')
      setFault('')
    } catch (cause) {
      const { title, advice } = asRequestError(cause)
      setFault(`${title}。${advice}您写的内容已留在这台设备上。`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card as='div' className='form'>
      <Box className='form-name'>哪里有误</Box>
      <Box className='form-chips' role='group' label='哪里有误'>
        {CORRECTION_FIELDS.map((one) => (
          <ToggleChip
            key={one}
            text={correctionWords[one]}
            isOn={one === field}
            onPress={() => setField(one)}
          />
        ))}
      </Box>
      <Box className='form-name'>说明</Box>
      <TextArea
        className='form-area'
        label='哪里与原文不一致'
        placeholder='原文写的是什么,这里显示成了什么'
        value={text}
        onChange={change}
        maxLength={500}
      />
      <Box className='form-hint'>
        只用于核对我们对文件的整理,不是对任务的意见;不需要姓名,也不会公开。
      </Box>
      {fault !== '' && (
        <Box className='form-fault' role='alert'>
          {fault}
        </Box>
      )}
      <Pressable className='button form-send' disabled={isBusy} onPress={() => void send()}>
        {isBusy ? '正在发送' : '提交纠错'}
      </Pressable>
    </Card>
  )
}

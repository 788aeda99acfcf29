import { useState } from 'react'
import type { UnitBinding } from '@/contract'
import { Card } from '@/components/card'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { useBindingStore } from './binding-store'
import '@/components/form/form.scss'

/** The code of the demonstration (docs/adr/0060): in the embedded build alone. */
const DEMO_CODE = 'DEMO0-00000-00000-00001'

/** Enters an invitation. What comes from a QR code is filled in, and waits for her tap. */
export function InvitationForm(props: { code: string; onBound: (binding: UnitBinding) => void }) {
  const [typed, setTyped] = useState(props.code)
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)
  const bind = useBindingStore((state) => state.bind)
  const send = async () => {
    if (typed.trim() === '') return setFault('请填写邀请码。')
    setBusy(true)
    setFault('')
    try {
      props.onBound(await bind(typed))
    } catch (cause) {
      const { title, advice } = asRequestError(cause)
      setFault(`${title}。${advice}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card as='div' className='form'>
      <Box className='form-name'>邀请码</Box>
      <TextInput
        className='form-input'
        label='邀请码，20 位字母和数字'
        placeholder='如 AB3DE-5GHJK-…'
        value={typed}
        onChange={setTyped}
        onConfirm={() => void send()}
        maxLength={64}
      />
      {fault !== '' && (
        <Box className='form-fault' role='alert'>
          {fault}
        </Box>
      )}
      <Pressable className='button form-send' disabled={isBusy} onPress={() => void send()}>
        {isBusy ? '正在核对' : '绑定单位'}
      </Pressable>
      {__EMBEDDED__ && (
        <Pressable className='text-button' onPress={() => setTyped(DEMO_CODE)}>
          <Words>填入演示邀请码（市旅游局）</Words>
        </Pressable>
      )}
    </Card>
  )
}

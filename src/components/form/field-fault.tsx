import { Box } from '@/platform/elements/elements'
import { faultIdOf } from '@/platform/elements/aria'
import './form.scss'

/** What is wrong with one field, under it; the field (`of` is its id) names it as its description. */
export function FieldFault({ of, words }: { of: string; words: string | undefined }) {
  if (!words) return null
  return (
    <Box id={faultIdOf(of)} className='form-fault is-of-field' role='alert'>
      {words}
    </Box>
  )
}

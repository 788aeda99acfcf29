import { STAGES } from '@/contract'
import { ToggleChip } from '@/components/chip'
import { FieldFault } from '@/components/form/field-fault'
import { Box, TextArea, TextInput } from '@/platform/elements/elements'
import type { DraftFields } from './draft'
import { EvidenceFields } from './evidence-fields'
import { useField } from './faults'
import { stageWords } from '../words'

interface FieldsProps {
  fields: DraftFields
  change: (part: Partial<DraftFields>) => void
}

interface LineField {
  key: 'percent' | 'dueOn' | 'milestoneOn' | 'milestoneTitle' | 'reason'
  name: string
  hint?: string
  type?: 'number' | 'date'
  maxLength: number
}

const PERCENT: LineField = {
  key: 'percent',
  name: '完成百分比（可不填）',
  hint: '0 到 100',
  type: 'number',
  maxLength: 3,
}
const REASON: LineField = { key: 'reason', name: '更正原因（可不填）', maxLength: 100 }
const DATES: LineField[] = [
  {
    key: 'dueOn',
    name: '本单位自报的时限（可不填）',
    hint: '如 2015-12-20',
    type: 'date',
    maxLength: 10,
  },
  {
    key: 'milestoneOn',
    name: '节点日期（可不填）',
    hint: '如 2015-12-01',
    type: 'date',
    maxLength: 10,
  },
  { key: 'milestoneTitle', name: '节点内容（可不填）', maxLength: 60 },
]

function Line({ field, fields, change }: FieldsProps & { field: LineField }) {
  const { key, name, hint, type, maxLength } = field
  const { id, fault } = useField(key)
  return (
    <>
      <Box className='form-name'>{name}</Box>
      <TextInput
        id={id}
        fault={fault}
        type={type}
        className='form-input'
        label={name}
        placeholder={hint}
        value={fields[key]}
        onChange={(value) => change({ [key]: value })}
        maxLength={maxLength}
      />
      <FieldFault of={id} words={fault} />
    </>
  )
}

/** What is said of a task: stage, words, and what may be left out. */
export function ReportFields({ isCorrection, ...rest }: FieldsProps & { isCorrection: boolean }) {
  const { fields, change } = rest
  const note = useField('note')
  return (
    <>
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
        id={note.id}
        fault={note.fault}
        required
        className='form-area'
        label='进展说明'
        placeholder='做了什么，到哪一步，一两句话'
        value={fields.note}
        onChange={(typed) => change({ note: typed })}
        maxLength={500}
      />
      <FieldFault of={note.id} words={note.fault} />
      <Box className='form-hint'>{`${fields.note.length} / 500 字`}</Box>
      <Line field={PERCENT} {...rest} />
      <EvidenceFields fields={fields} change={change} />
      {DATES.map((field) => (
        <Line key={field.key} field={field} {...rest} />
      ))}
      {isCorrection && <Line field={REASON} {...rest} />}
    </>
  )
}

import { useEffect, useState } from 'react'
import { TextInput } from '@/platform/elements/elements'
import './form.scss'

type Find<Item> = (items: readonly Item[], typed: string) => Item[]

/**
 * Those of some things that may be meant by what is typed; all of them while nothing is. `open` fetches what finds
 * them: until it has come, or where it cannot, they are those whose names hold the very words.
 */
export function useFound<Item extends { name: string }>(
  items: readonly Item[],
  typed: string,
  open: () => Promise<Find<Item>>,
): readonly Item[] {
  const [find, setFind] = useState<Find<Item>>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isLeft = false
    open().then(
      (made) => isLeft || setFind(() => made),
      () => isLeft || setFailed(true),
    )
    return () => {
      isLeft = true
    }
  }, [open])
  const words = typed.trim()
  if (words === '') return items
  if (find) return find(items, typed)
  const plain = items.filter(({ name }) => name.includes(words))
  // Nobody can say yet that there is none.
  return plain.length > 0 || hasFailed ? plain : items
}

/** Where one of many units is looked for as its name is typed. */
export function UnitSearch(props: { typed: string; onChange: (typed: string) => void }) {
  return (
    <TextInput
      className='name-search'
      type='search'
      label='按名称、简称或拼音找单位'
      placeholder='名称、简称或拼音'
      value={props.typed}
      maxLength={30}
      onChange={props.onChange}
    />
  )
}

import type { OfficialDocument, Task } from '../../contract'

/** 《2015年…安排》(沪府办发〔2015〕16号)第31项 (GB/T 9704-2012). */
export function citationOf(
  { title, number }: Pick<OfficialDocument, 'title' | 'number'>,
  task?: Pick<Task, 'no'>,
): string {
  return `《${title}》${number ? `（${number}）` : ''}${task ? `第${task.no}项` : ''}`
}

import dayjs from 'dayjs'
import { hasHidden, type FeedPost } from '../../contract'
import { BodyReader } from './body'
import { FaultList, type PostFault } from './fault'
import { byNewest } from './schedule'
import { splitPost, type Head } from './front-matter'
import { citedDocument, type CitedDocument, type PostLibrary } from './library'

/** A post is words: what is larger than this is not one. UTF-16 units. */
const LONGEST_POST = 128 * 1024

export interface PostFile {
  file: string
  markdown: string
}

export type ReadPost = { post: FeedPost; faults: [] } | { post: null; faults: PostFault[] }

/** `2015-03-06` → `2015-03-05T16:00:00.000Z`, by arithmetic: rules know no clock. */
function instantOf(written: string): string {
  const [day = '', clock = '00:00:00+08:00'] = written.split('T')
  const [hour = 0, minute = 0, second = 0] = clock.slice(0, 8).split(':').map(Number)
  const zone = clock.slice(8)
  const [zoneHour = 0, zoneMinute = 0] = zone === 'Z' ? [] : zone.slice(1).split(':').map(Number)
  const shift = (zone.startsWith('-') ? 1 : -1) * (zoneHour * 60 + zoneMinute)
  const minutes = hour * 60 + minute + shift
  const two = (value: number) => String(value).padStart(2, '0')
  const inDay = ((minutes % 1440) + 1440) % 1440
  const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:${two(second)}.000Z`
  return `${shiftDay(day, Math.floor(minutes / 1440))}T${time}`
}

function shiftDay(day: string, days: number): string {
  if (days === 0) return day
  return dayjs(day).add(days, 'day').format('YYYY-MM-DD')
}

function checkReferences(head: Head, { document }: CitedDocument, line: LineOf, faults: FaultList) {
  for (const seq of head.tasks) {
    if (!document.tasks.some((task) => task.seq === seq))
      faults.add(line('tasks'), `没有这项任务：${seq}`)
  }
  const themes = document.parts.flatMap((part) => part.themes.map(({ id }) => id))
  for (const id of head.themes) {
    if (!themes.includes(id)) faults.add(line('themes'), `没有这个主题：${id}`)
  }
  for (const id of head.units) {
    if (!document.units.some((unit) => unit.id === id))
      faults.add(line('units'), `没有这个单位：${id}`)
  }
}

const sizeWords = (units: number) =>
  units < 1024 * 1024 ? `${Math.ceil(units / 1024)} KB` : `${(units / 1024 / 1024).toFixed(1)} MB`

/** What no reader sees may change what is read, or break a feed. */
function checkCharacters(markdown: string, faults: FaultList): void {
  for (const [at, words] of markdown.split(/\r?\n/).entries()) {
    if (hasHidden(words.replace(/\t/g, ' '))) faults.add(at + 1, '含有看不见的控制字符')
  }
}

type LineOf = (key: string) => number

/** One Markdown file → one post, or every reason why it is none. */
export function readPost({ file, markdown }: PostFile, library: PostLibrary): ReadPost {
  const faults = new FaultList(file)
  if (markdown.length > LONGEST_POST) {
    faults.add(1, `文件太大（${sizeWords(markdown.length)}，最多 128 KB）：正文不放图片`)
    return { post: null, faults: faults.faults }
  }
  checkCharacters(markdown, faults)
  const split = splitPost(markdown, faults)
  if (!split) return { post: null, faults: faults.faults }
  const { head, body, bodyLine } = split
  const lines = markdown.split('\n')
  const line: LineOf = (key) => lines.findIndex((one) => one.startsWith(`${key}:`)) + 1
  const cited = citedDocument(library, head.source)
  if (!cited) {
    faults.add(line('source'), `没有这份文件：${head.source}`)
    return { post: null, faults: faults.faults }
  }
  // Nobody published it: the only day there is is the document's.
  if (head.compiled && head.publishedAt !== cited.document.issuedOn) {
    faults.add(line('publishedAt'), '本程序整理的动态用原文的印发日期')
  }
  checkReferences(head, cited, line, faults)
  const blocks = new BodyReader(cited, faults).read(body, bodyLine)
  if (faults.faults.length > 0) return { post: null, faults: faults.faults }
  const { id, title, number } = cited.document
  return {
    faults: [],
    post: {
      id: head.id,
      channel: head.channel,
      title: head.title,
      summary: head.summary,
      publishedAt: instantOf(head.publishedAt),
      revisedAt: null,
      compiled: head.compiled,
      withdrawnAt: null,
      source: { documentId: id, title, number },
      blocks,
      taskIds: head.tasks.map((seq) => `${id}-${seq}`),
      themeIds: head.themes,
      unitIds: head.units,
    },
  }
}

/** All files or none: two posts with one id, or one bad file, and nothing is published. */
export function readPosts(
  files: readonly PostFile[],
  library: PostLibrary,
): { posts: FeedPost[]; faults: PostFault[] } {
  const faults: PostFault[] = []
  const posts = new Map<string, { post: FeedPost; file: string }>()
  for (const input of files) {
    const read = readPost(input, library)
    faults.push(...read.faults)
    if (!read.post) continue
    const other = posts.get(read.post.id)
    if (other) {
      const line = input.markdown.split('\n').findIndex((one) => one.startsWith('id:')) + 1
      faults.push({ file: input.file, line, reason: `编号 ${read.post.id} 已用于 ${other.file}` })
    } else posts.set(read.post.id, { post: read.post, file: input.file })
  }
  if (faults.length > 0) return { posts: [], faults }
  return { posts: [...posts.values()].map(({ post }) => post).sort(byNewest), faults }
}

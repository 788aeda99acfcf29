/** Why a post cannot be published, where a publisher can find it. Lines count from 1. */
export interface PostFault {
  file: string
  line: number
  reason: string
}

/** Gathers what is wrong with one file; a post with any fault is not published. */
export class FaultList {
  readonly faults: PostFault[] = []
  constructor(private readonly file: string) {}
  add(line: number, reason: string): void {
    this.faults.push({ file: this.file, line, reason })
  }
}

/** `posts/a.md:3 没有这项任务` — one line of a publisher's report. */
export function faultWords({ file, line, reason }: PostFault): string {
  return `${file}:${line} ${reason}`
}

import type { PartDraft, TaskDraft, ThemeDraft } from './drafts'
import type { Line } from '../text/lines'
import { addLine, emptyPassage } from '../text/passage'

/** Parts, themes and tasks as they are met, and the place where the next one goes. */
export class Outline {
  readonly parts: PartDraft[] = []
  theme: ThemeDraft | null = null
  draft: TaskDraft | null = null

  startPart(no: number | null, title: string): void {
    this.parts.push({ no, title, themes: [] })
    this.theme = null
    this.draft = null
  }

  startTheme(no: number | null, title: string | null): void {
    if (this.parts.length === 0) this.parts.push({ no: null, title: null, themes: [] })
    this.theme = { no, title, drafts: [], paragraphs: [] }
    this.parts[this.parts.length - 1]?.themes.push(this.theme)
    this.draft = null
  }

  /** The rest of a wrapped heading was found. */
  rename(kind: 'part' | 'theme', title: string): void {
    const part = this.parts[this.parts.length - 1]
    if (kind === 'theme' && this.theme) this.theme.title = title
    else if (part) part.title = title
  }

  /** A part without (一) has one theme with the part's title; a flat list has neither. */
  ownTheme(): ThemeDraft {
    if (!this.theme) this.startTheme(null, this.parts[this.parts.length - 1]?.title ?? null)
    // startTheme has just made it.
    return this.theme as ThemeDraft
  }

  addTask(draft: TaskDraft): void {
    this.ownTheme().drafts.push(draft)
    this.draft = draft
  }

  addParagraph(line: Line, from: number): void {
    const passage = emptyPassage()
    addLine(passage, line, from)
    this.ownTheme().paragraphs.push({ line, passage })
  }
}

import { fold } from '../reading/fold'

/** One character to one character (full width, case), so that ranges hold in the original. */
export function normalise(text: string): string {
  const folded = fold(text)
  const lower = folded.toLowerCase()
  // A few capitals grow when lowered (İ): then the text is matched as it stands.
  return lower.length === folded.length ? lower : folded
}

/** The words of a query: parted by blanks, in normal form, each once. Punctuation alone is no word. */
export function termsOf(query: string): string[] {
  const words = normalise(query)
    .split(/\s+/)
    .map((word) =>
      word.replace(
        /^[,。;、:!?"'“”‘’《》()[\]【】…·~-]+|[,。;、:!?"'“”‘’《》()[\]【】…·~-]+$/g,
        '',
      ),
    )
    .filter((word) => word !== '')
  return [...new Set(words)]
}

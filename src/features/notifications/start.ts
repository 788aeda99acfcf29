/** After the first screen has been painted: a badge is not worth waiting for. */
const AFTER_PAINT_MS = 1500

/** Brings the inbox up to date whenever the app opens; its code comes after the first screen too (web). */
export function startInbox(): void {
  setTimeout(() => {
    // Offline and not kept yet: the next start brings it.
    import('./load-inbox').then(({ loadInbox }) => loadInbox()).catch(() => undefined)
  }, AFTER_PAINT_MS)
}

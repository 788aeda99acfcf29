/** A phone prints nothing. */
export const usePrinting = () => false

/** A canvas that can be drawn on, and what it measures (px). */
export interface Board {
  /** What a drawing library takes: an element on the web, the canvas itself on weapp. */
  surface: object
  width: number
  height: number
  ratio: number
  isCanvas: boolean
}

export interface DrawingBoardProps {
  id: string
  height: number
  /** Draws anew when this changes. */
  version: string
  /** Draws, and gives back what lets go of it. */
  draw: (board: Board) => () => void
}

/** How far outside the screen something is still kept ready (px): about a screen and a half. */
export const NEAR_PX = 1200

export interface NearViewport {
  isNear: boolean
  /** What it measured when it was last seen (px); null before that. */
  height: number | null
}

/** What each element of a list measured when it was last seen; outlives the elements. */
export type Heights = Map<string, number>

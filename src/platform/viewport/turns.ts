import Taro from '@tarojs/taro'

/** One piece that wants to be drawn. */
interface Turn {
  draw: () => void
}

/** A page that is left takes nothing any more, and does not say so (ms). */
const LONGEST_TURN = 1000

const waiting: Turn[] = []
let current: Turn | undefined

/** `done`: the turn that this one follows; nothing happens where another has followed it. */
function next(done: Turn | undefined): void {
  if (done !== current) return
  const turn = waiting.shift()
  current = turn
  if (!turn) return
  turn.draw()
  setTimeout(() => next(turn), LONGEST_TURN)
}

/**
 * Pieces that come into sight together are drawn one after the other, each when WeChat has taken the one before:
 * no setData is heavier than one piece, and a finger is answered in between.
 */
export function takeTurn(draw: () => void): Turn {
  const turn = { draw }
  waiting.push(turn)
  if (!current) next(undefined)
  return turn
}

/** When the piece is on its way to WeChat, or is not wanted any more. */
export function endTurn(turn: Turn): void {
  if (turn === current) Taro.nextTick(() => next(turn))
  else if (waiting.includes(turn)) waiting.splice(waiting.indexOf(turn), 1)
}

import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { Board, DrawingBoardProps } from './drawing-board.types'

interface Found {
  node?: Taro.Canvas
  width: number
}

/** WeChat has no tables: a screen reader hears each row as one sentence, at a fifth of the nodes. */
export const READS_TABLES = false

/** A place to draw in; it says nothing by itself, so the words stand beside it. */
export function DrawingBoard({ id, height, version, draw }: DrawingBoardProps) {
  useEffect(() => {
    let clean: (() => void) | undefined
    let isLeft = false
    // The canvas is there only once WeChat has laid the page out.
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec((answers: (Found | null)[]) => {
          const [found] = answers
          if (isLeft || !found?.node) return
          const ratio = Taro.getSystemInfoSync().pixelRatio
          const { node, width } = found
          clean = draw({ surface: node, width, height, ratio, isCanvas: true })
        }),
    )
    return () => {
      isLeft = true
      clean?.()
    }
    // `version` says all that `draw` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [version, height, id])
  return <Canvas type='2d' id={id} canvasId={id} style={{ width: '100%', height: `${height}px` }} />
}

/** The album was refused in WeChat's own dialogue; the privacy guide is no matter of the settings, and is asked again. */
function isDenied(cause: unknown): boolean {
  const words = JSON.stringify(cause ?? '')
  return /auth|deny/i.test(words) && !/privacy/i.test(words)
}

/**
 * Puts what was drawn into the photo album. WeChat asks for consent (privacy guideline, then album);
 * who refused once is led to the settings, never asked again by itself.
 */
export async function savePicture(board: Board): Promise<boolean> {
  try {
    const canvas = board.surface as Taro.Canvas // the board was made from this canvas
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' } as never) // Taro's types lack `canvas` alone
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return true
  } catch (cause) {
    if (!isDenied(cause)) return false
    const { confirm } = await Taro.showModal({
      title: '没有保存',
      content: '保存图片需要你允许使用相册。可以到设置中打开。',
      confirmText: '去设置',
    })
    if (confirm) await Taro.openSetting().catch(() => undefined)
    return false
  }
}

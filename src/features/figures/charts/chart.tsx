import { useId, useRef, useState } from 'react'
import { Box, Pressable, RouteLink } from '@/platform/elements/elements'
import type { Route } from '@/platform/navigation/routes'
import { DrawingBoard, READS_TABLES, savePicture } from '@/platform/drawing/drawing-board'
import type { Board } from '@/platform/drawing/drawing-board.types'
import { useDisplayStore } from '@/platform/display/display-store'
import { say } from '@/platform/device/feedback'
import { useNearViewport } from '@/platform/viewport/near-viewport'
import { useDark } from '@/platform/display/use-dark'
import { useWindowWidth } from '@/platform/display/use-window-width'
import { loadCharts } from './load-echarts'
import { lookOf, type Look } from './look'
import { sourced, type Drawing } from './parts'
import './chart.scss'

/** The reading width and the edges of the style sheet: a height is reckoned before the chart is there to be measured. */
const READING_WIDTH = 720
const EDGES = 32

interface ChartProps {
  name: string
  /** Draws in so many px. */
  drawing: (look: Look, width: number) => Drawing
  /** The same in words: what a screen reader hears, and what anyone may open. */
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** The document that it is drawn from; it stands in the picture. */
  source: string
  /** The sentences that it is drawn from. */
  sources?: readonly { text: string; to: Route }[]
}

function TextTable({
  head,
  rows,
  isShown,
}: Pick<ChartProps, 'head' | 'rows'> & { isShown: boolean }) {
  if (!isShown && !READS_TABLES) {
    return (
      <Box className='visually-hidden'>
        {rows.map((row) => (
          <Box key={row.join()}>{row.map((words, at) => `${head[at]}：${words}`).join('，')}</Box>
        ))}
      </Box>
    )
  }
  return (
    <Box className={isShown ? 'chart-scroll' : 'chart-words visually-hidden'}>
      <Box as='table' className='chart-table'>
        <Box as='thead'>
          <Box as='tr'>
            {head.map((words) => (
              <Box key={words} as='th'>
                {words}
              </Box>
            ))}
          </Box>
        </Box>
        <Box as='tbody'>
          {rows.map((row) => (
            <Box key={row.join()} as='tr'>
              {row.map((words, at) => (
                <Box key={head[at]} as={at === 0 ? 'th' : 'td'}>
                  {words}
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}

/** A chart on a canvas, with its words as a table and a picture to save. */
export function Chart({ name, drawing, source, head, rows, sources = [] }: ChartProps) {
  const id = `chart${useId().replace(/\W/g, '')}`
  const { isNear } = useNearViewport(`${id}-frame`, false)
  const [isOpen, setOpen] = useState(false)
  const board = useRef<Board | null>(null)
  const isDark = useDark()
  const textScale = useDisplayStore((state) => state.textScale)
  const look = lookOf(isDark, textScale)
  const width = Math.min(useWindowWidth(), READING_WIDTH) - EDGES
  const drawn = (px: number) => sourced(drawing(look, px), source, look, px)
  const { height } = drawn(width)

  function draw(given: Board): () => void {
    let clean: (() => void) | undefined
    let isLeft = false
    void loadCharts().then(
      ({ drawChart }) => {
        if (isLeft) return
        clean = drawChart(given, drawn(given.width).option)
        board.current = given
      },
      // Without the library the table still says it all.
      () => setOpen(true),
    )
    return () => {
      isLeft = true
      board.current = null
      clean?.()
    }
  }

  async function save() {
    const isSaved = board.current ? await savePicture(board.current, name) : false
    say(isSaved ? '图片已保存' : '图片没有保存')
  }

  return (
    <Box className='chart' role='group' label={name}>
      <Box id={`${id}-frame`} className='chart-frame' style={{ height: `${height}px` }}>
        {isNear && (
          <DrawingBoard
            id={id}
            height={height}
            version={`${isDark} ${textScale} ${width}`}
            draw={draw}
          />
        )}
      </Box>
      {/* What nobody sees is not sent to a phone's view layer before the chart comes near. */}
      {(isNear || isOpen || READS_TABLES) && <TextTable head={head} rows={rows} isShown={isOpen} />}
      <Box className='chart-actions'>
        <Pressable
          className='chart-action'
          label={`${name}：${isOpen ? '收起表格' : '看表格'}`}
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起表格' : '看表格'}
        </Pressable>
        {sources.map(({ text, to }) => (
          <RouteLink key={text} to={to} className='chart-action' label={`${name}：${text}`}>
            {text}
          </RouteLink>
        ))}
        <Pressable className='chart-action' label={`保存图片：${name}`} onPress={() => void save()}>
          保存图片
        </Pressable>
      </Box>
    </Box>
  )
}

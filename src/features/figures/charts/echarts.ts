import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { init, setPlatformAPI, use as register, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Board } from '@/platform/drawing/drawing-board.types'

// Only what is drawn here: bars, squares, axes, a title.
register([BarChart, ScatterChart, GridComponent, TitleComponent, CanvasRenderer])

export type ChartOption = EChartsCoreOption

/** What ECharts asks of a canvas element and WeChat's canvas has not: nothing here listens to touches. */
function withListeners(canvas: object): object {
  const none = () => undefined
  for (const name of ['addEventListener', 'removeEventListener', 'attachEvent', 'detachEvent']) {
    if (!(name in canvas)) Object.defineProperty(canvas, name, { value: none, configurable: true })
  }
  return canvas
}

/** Draws once, without movement; gives back what lets go of the chart. */
export function drawChart(board: Board, option: ChartOption): () => void {
  const { surface, width, height, ratio, isCanvas } = board
  if (isCanvas) {
    // Texts are measured on the same canvas: WeChat has no document to make another one.
    setPlatformAPI({ createCanvas: () => surface as HTMLCanvasElement }) // of WeChat's kind: it has getContext
  }
  const element = (isCanvas ? withListeners(surface) : surface) as HTMLElement // either is what init takes
  const chart = init(element, null, { width, height, devicePixelRatio: ratio })
  chart.setOption({ animation: false, silent: true, ...option })
  return () => chart.dispose()
}

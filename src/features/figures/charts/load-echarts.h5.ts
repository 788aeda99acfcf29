/** The chart library comes only when a chart is near the screen. */
export const loadCharts = () => import('./echarts')

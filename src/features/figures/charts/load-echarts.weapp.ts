import * as charts from './echarts'

/** On weapp the library stands in the package of 数说. */
export const loadCharts = () => Promise.resolve(charts)

/** Taro as the web has it: its default object and its named exports, for tests in a DOM. */
const taro = require('@tarojs/taro-h5')

module.exports = { __esModule: true, ...taro, default: taro.default ?? taro }

/** Taro as the web has it, for tests in a DOM: its default object carries its named exports too. */
const taro = require('@tarojs/taro-h5')

const everything = Object.assign({}, taro, taro.default)
module.exports = { ...taro, __esModule: true, default: everything }

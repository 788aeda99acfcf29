import '@tarojs/plugin-framework-react/dist/runtime'
import { createRouter } from '@tarojs/router'
import { Current } from '@tarojs/runtime'
import Taro from '@tarojs/taro'

/**
 * A step of the start on the web (config/start-in-steps.ts). A module that is only named is left to
 * whoever uses it later: so each is used.
 */
if ([createRouter, Current, Taro.eventCenter].some((part) => typeof part === 'undefined')) {
  throw new Error('Taro is not whole')
}

/**
 * Taro drops aria attributes on weapp unless each is listed for each component
 * (docs: WeChat facts §6). Everything a finger can reach passes through these six.
 */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
}

export const weappAria = {
  components: { View: aria, Text: aria, Button: aria, Input: aria, Textarea: aria, Image: aria },
}

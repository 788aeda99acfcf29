/**
 * Taro drops aria attributes on weapp unless each is listed for each component
 * (docs: WeChat facts §6). Everything a finger can reach passes through these six.
 */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-pressed': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
}

/** What lies under the finger lets go of its tint soon: said once here, not by every node. */
const soon = { 'hover-stay-time': '80' }

export const weappAria = {
  components: {
    View: { ...aria, ...soon },
    Text: aria,
    Button: aria,
    Input: aria,
    Textarea: aria,
    Image: aria,
  },
}

import { unpackChromium } from '../browser/chromium.ts'

/** Once before the tests of the screens: a browser to look at them. */
export default unpackChromium

/**
 * Tells the server which language was chosen on a phone, so that the page does not come in another one first. It says
 * nothing but that, and nothing is decided by it.
 */
export const LANGUAGE_COOKIE = 'kezek-language'

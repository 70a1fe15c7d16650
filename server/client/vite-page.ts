import type { Plugin } from 'vite'

/**
 * Writes each page's style sheets into its HTML: it is painted as soon as it has come, without another round trip.
 * Sheets that a later part of a page brings along stay files.
 *
 * @param keepsLetters whether a page keeps the letters that it was first painted with. What is read once, on a phone,
 *   does not move under the eye when its font comes late; what hangs in the hall for weeks takes its font whenever.
 */
export const inlineStyles = (keepsLetters: (page: string) => boolean = () => false): Plugin => ({
  name: 'inline-styles',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle, path }) =>
      html.replace(/[ \t]*<link rel="stylesheet"[^>]*? href="\/\w+\/([^"]+)">\n?/g, (link, file: string) => {
        const sheet = bundle?.[file]
        if (sheet?.type !== 'asset') return link
        const styles = String(sheet.source).trim()
        const kept = keepsLetters(path) ? styles.replaceAll('font-display:swap', 'font-display:optional') : styles
        return `<style>${kept}</style>\n`
      })
  }
})

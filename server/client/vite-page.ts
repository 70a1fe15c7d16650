import type { Plugin } from 'vite'

/**
 * Writes each page's style sheets into its HTML: it is painted as soon as it has come, without another round trip.
 * Sheets that a later part of a page brings along stay files.
 */
export const inlineStyles = (): Plugin => ({
  name: 'inline-styles',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) =>
      html.replace(/[ \t]*<link rel="stylesheet"[^>]*? href="\/\w+\/([^"]+)">\n?/g, (link, file: string) => {
        const sheet = bundle?.[file]
        if (sheet?.type !== 'asset') return link
        return `<style>${String(sheet.source).trim()}</style>\n`
      })
  }
})

/** The fonts that this page has loaded, with what is in their files: a drawing loads nothing by itself. */
export async function fontFaces(): Promise<string> {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(keyOf))
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI }))
  )
  const texts = await Promise.all(
    faces.map(async ({ rule: { style, cssText }, base }) => {
      const key = keyOf({
        family: style.getPropertyValue('font-family'),
        unicodeRange: style.getPropertyValue('unicode-range')
      })
      const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1]
      if (!loaded.has(key) || address === undefined) return ''
      const data = await asData(new URL(address, base).href)
      return cssText.replace(address, data)
    })
  )
  return texts.join('\n')
}

const keyOf = ({ family, unicodeRange }: { family: string; unicodeRange: string }) =>
  `${family.replaceAll(/["']/g, '')} ${unicodeRange.replaceAll(/\s/g, '').toLowerCase()}`

async function asData(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

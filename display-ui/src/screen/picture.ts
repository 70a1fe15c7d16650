import { fontFaces } from './picture-fonts.ts'

/** The longer side of a picture, dots: numbers can be read, and it stays small. */
const LONGER_SIDE = 1_280
const MOST_BYTES = 500_000
const QUALITIES = [0.85, 0.6, 0.35]

/**
 * What this page shows now, drawn by the page itself: its elements with their styles, as the browser draws a picture. Not a
 * photo: of a panel that is dark or upside down it knows nothing.
 * @throws when the browser cannot draw it
 */
export async function pictureOfPage(): Promise<Blob> {
  const { innerWidth, innerHeight } = window
  const scale = Math.min(1, LONGER_SIDE / Math.max(innerWidth, innerHeight))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await asSvg(innerWidth, innerHeight))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(innerWidth * scale)
  canvas.height = Math.round(innerHeight * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= MOST_BYTES) return blob
  }
  throw new Error('no picture small enough')
}

async function asSvg(width: number, height: number): Promise<string> {
  const root = document.documentElement
  const copy = root.cloneNode(true) as HTMLElement
  stillOf(root, copy)
  for (const part of copy.querySelectorAll('script, link, style, noscript, meta')) part.remove()
  copy.setAttribute('data-root', '')
  const fontSize = getComputedStyle(root).fontSize
  copy.style.cssText += `;display:block;width:${width}px;height:${height}px;overflow:hidden;font-size:${fontSize}`
  const style = document.createElement('style')
  style.textContent = `${await fontFaces()}\n${rules()}\n* { animation: none !important; transition: none !important }`
  copy.querySelector('head')?.append(style)
  const page = new XMLSerializer().serializeToString(copy)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="font-size:${fontSize}"><foreignObject width="100%" height="100%">${page}</foreignObject></svg>`
}

/** In the picture the page's root is the drawing, not the page: what is for the root is for the page's element. */
const rules = () =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText.replaceAll(':root', '[data-root]'))
    .join('\n')

const LOADED = 'img, canvas, video'

/** A drawing loads nothing: pictures, and the present moment of a video, come along as what they show. */
function stillOf(root: Element, copy: Element): void {
  const copies = [...copy.querySelectorAll(LOADED)]
  for (const [i, shown] of [...root.querySelectorAll(LOADED)].entries()) {
    const still = document.createElement('img')
    const { width, height } = shown.getBoundingClientRect()
    for (const { name, value } of shown.attributes)
      if (name !== 'src' && name !== 'srcset') still.setAttribute(name, value)
    const drawn = drawnOf(shown as HTMLImageElement | HTMLCanvasElement | HTMLVideoElement, width, height)
    if (drawn !== null) still.src = drawn
    copies[i]?.replaceWith(still)
  }
}

function drawnOf(shown: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement, width: number, height: number) {
  const natural =
    shown instanceof HTMLVideoElement
      ? { width: shown.videoWidth, height: shown.videoHeight }
      : shown instanceof HTMLImageElement
        ? { width: shown.naturalWidth || width, height: shown.naturalHeight || height }
        : shown
  const scale = Math.min(1, LONGER_SIDE / Math.max(natural.width, natural.height, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(natural.width * scale))
  canvas.height = Math.max(1, Math.round(natural.height * scale))
  try {
    canvas.getContext('2d')?.drawImage(shown, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png')
  } catch {
    // A picture that is not there yet leaves its place empty, as on the screen.
    return null
  }
}

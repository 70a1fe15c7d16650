let pen: CanvasRenderingContext2D | null = null

/** The width of a text in the page's typeface, pixels. */
export function textWidthPx(text: string, sizePx: number, weight = 600): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * sizePx * 0.6
  pen.font = `${weight} ${sizePx}px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(text).width
}

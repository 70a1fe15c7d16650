/** As many dots as the wider paper has; more cannot be printed. */
const WIDEST = 460
const LONGEST_BASE64 = 60_000

/** A picture file as a small grey PNG, base64; null: it is no picture, or will not become small. */
export async function smallPng(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  for (let widest = WIDEST; widest >= 120; widest = Math.floor(widest * 0.75)) {
    const scale = Math.min(1, widest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.filter = 'grayscale(1)'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const base64 = canvas.toDataURL('image/png').split(',')[1] ?? ''
    if (base64.length <= LONGEST_BASE64) return base64
  }
  return null
}

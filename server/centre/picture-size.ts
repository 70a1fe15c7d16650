import { imageSize } from 'image-size'

/** Larger than any screen of a hall, and small enough for a phone to unpack. */
export const MOST_SCREEN_DOTS = 2_000

/**
 * What is wrong with a picture's size, which is read from its head before anything unpacks it: a small file may unpack to a
 * huge picture. Null: nothing. @param most dots each way
 */
export function pictureFault(bytes: Uint8Array, most: number): string | null {
  let size: { width: number; height: number }
  try {
    size = imageSize(bytes)
  } catch {
    return 'The picture cannot be read.'
  }
  const { width, height } = size
  return width >= 1 && height >= 1 && width <= most && height <= most
    ? null
    : `The picture is ${width} × ${height} dots; ${most} each way are the most.`
}

import { imageSizeFromFile } from 'image-size/fromFile'

export interface ImageSize {
  width: number
  height: number
}

/** Orientations that lie on their side: width and height as stored are the other way round. */
const TURNED = 5

/** Pixels of an image as it is shown, so that room can be kept for it; undefined where they cannot be told. */
export async function measureImage(path: string, type: string): Promise<ImageSize | undefined> {
  if (!type.startsWith('image/')) return undefined
  try {
    const { width, height, orientation = 1 } = await imageSizeFromFile(path)
    if (!(width > 0 && height > 0)) return undefined
    return orientation >= TURNED ? { width: height, height: width } : { width, height }
  } catch {
    // A damaged head is no reason to refuse what the browser may still show.
    return undefined
  }
}

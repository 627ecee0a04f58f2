import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import { refuse } from '../../shared/refuse.ts'

/** Bytes, and pixels of a side. */
export const PICTURE_BYTES: number = 100 * 1024
const SIDE = 1024

/** What every browser draws and nothing runs in. */
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

/** Where a picture is, below the gateway's URL. */
export const toPicturePath = (id: string): string => `v1/pictures/${id}`

function measure(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes)
  } catch {
    return { width: 0, height: 0 }
  }
}

/**
 * What a picture is, by its content, whatever it was said to be.
 *
 * @returns its media type
 * @throws BeckonError `file/empty`, `file/type-refused`, `request/invalid` where it is not square or has too
 *   many pixels
 */
export async function checkPicture(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw refuse('file/empty')
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (!TYPES.includes(type)) throw refuse('file/type-refused')
  const { width, height } = measure(bytes)
  if (width === height && width > 0 && width <= SIDE) return type
  const message = `Expected a square of at most ${SIDE} pixels a side`
  throw refuse('request/invalid', [{ path: '', message }])
}

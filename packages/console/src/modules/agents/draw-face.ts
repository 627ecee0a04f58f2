import { BeckonError } from '@beckon/protocol'

/** Pixels of a side: enough for the largest place it is shown at, on a dense screen. */
const SIDE = 256

/**
 * The middle of a picture as a small square. It is drawn anew, so that nothing a camera wrote beside it,
 * least of all where it was taken, goes along.
 *
 * @throws BeckonError `file/type-refused` where this browser cannot read it
 */
export async function drawFace(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new BeckonError('file/type-refused')
  })
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const side = Math.min(bitmap.width, bitmap.height)
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  canvas.getContext('2d')?.drawImage(bitmap, left, top, side, side, 0, 0, SIDE, SIDE)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
}

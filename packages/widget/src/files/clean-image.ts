import { stripGif } from './strip-gif.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/** Pixels of the longer side at most: enough to read a page of print by. */
const LONGEST = 2560

const JPEG_QUALITY = 0.86

/** What a picture is drawn anew as; all others become JPEG. */
const KEPT = ['image/png', 'image/webp']

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
}

/** What is left of a picture once nothing in it tells of where and when it was taken. */
export interface CleanImage {
  blob: Blob
  name: string
}

/** Moving pictures would stand still if they were drawn: they are cut instead. */
async function stripMoving(file: Blob, type: string): Promise<Blob | undefined> {
  if (!['image/gif', ...KEPT].includes(type)) return undefined
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (type === 'image/gif') return new Blob(stripGif(bytes), { type })
  const { parts, animated } = type === 'image/png' ? stripPng(bytes) : stripWebp(bytes)
  return animated ? new Blob(parts, { type }) : undefined
}

/** Draws the pixels, upright, and nothing else: what else the file held stays behind. */
async function redraw(file: Blob, type: string): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  if (!KEPT.includes(type)) {
    // JPEG knows no transparency; without this it would be black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const wanted = KEPT.includes(type) ? type : 'image/jpeg'
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, wanted, wanted === 'image/png' ? undefined : JPEG_QUALITY),
  )
  // Lets go of the memory at once; some browsers keep it until much later.
  canvas.width = 0
  if (!blob) throw new Error('no picture')
  return blob
}

/** A browser may draw another type than it was asked for. */
function rename(name: string, from: string, to: string): string {
  return from === to ? name : name.replace(/\.\w{1,5}$/, '') + (ENDINGS[to] ?? '')
}

/**
 * Takes out of a picture all but what is to be seen.
 *
 * @param type as its content says
 * @throws where this browser cannot read it
 */
export async function cleanImage(file: File, type: string): Promise<CleanImage> {
  const blob = (await stripMoving(file, type)) ?? (await redraw(file, type))
  return { blob, name: rename(file.name, type, blob.type) }
}

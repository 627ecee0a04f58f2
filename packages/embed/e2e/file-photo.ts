import type { Page } from 'playwright-core'

/** Words that only the head of the photo holds. */
export const CAMERA = 'BECKON-CAMERA'

const uint16 = (value: number): number[] => [value & 255, value >> 8]
const uint32 = (value: number): number[] => [...uint16(value & 65_535), ...uint16(value >>> 16)]
const entry = (tag: number, type: number, count: number, value: number[]): number[] => [
  ...uint16(tag),
  ...uint16(type),
  ...uint32(count),
  ...value,
]

/**
 * What a phone writes before the pixels: who made the photo, that it lies on its side, and where it was taken.
 *
 * @see https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf
 */
function createExif(): Buffer {
  const make = [...Buffer.from(`${CAMERA}\0`)]
  // Places within the block: header 8, first directory of three entries 42, second of two 30.
  const [gpsAt, makeAt] = [50, 80]
  const latitudeAt = makeAt + make.length
  const first = [
    ...uint16(3),
    ...entry(0x010f, 2, make.length, uint32(makeAt)),
    ...entry(0x0112, 3, 1, [...uint16(6), 0, 0]),
    ...entry(0x8825, 4, 1, uint32(gpsAt)),
    ...uint32(0),
  ]
  const gps = [
    ...uint16(2),
    ...entry(1, 2, 2, [...Buffer.from('N\0'), 0, 0]),
    ...entry(2, 5, 3, uint32(latitudeAt)),
    ...uint32(0),
  ]
  const latitude = [52, 1, 31, 1, 12, 1].flatMap(uint32)
  const tiff = [...Buffer.from('II*\0'), ...uint32(8), ...first, ...gps, ...make, ...latitude]
  const body = Buffer.from([...Buffer.from('Exif\0\0'), ...tiff])
  const length = body.length + 2
  return Buffer.concat([Buffer.from([0xff, 0xe1, length >> 8, length & 255]), body])
}

/**
 * A photo that was taken with the phone on its side: as stored it is wide, red on the left and blue on the
 * right; as it is to be seen it is tall, red above.
 */
export async function takePhoto(page: Page, width = 400, height = 200): Promise<Buffer> {
  const pixels = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      context.fillStyle = '#f00'
      context.fillRect(0, 0, w / 2, h)
      context.fillStyle = '#00f'
      context.fillRect(w / 2, 0, w / 2, h)
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  const jpeg = Buffer.from(pixels, 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), createExif(), jpeg.subarray(2)])
}

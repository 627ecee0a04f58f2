import { expect, test } from 'vitest'
import { sniffImage } from './sniff-image.ts'
import { stripGif } from './strip-gif.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const textOf = (parts: Uint8Array[]): string =>
  parts.map((part) => String.fromCharCode(...part)).join('')

const uint32 = (value: number, little = false): string => {
  const bytes = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  return String.fromCharCode(...(little ? bytes.reverse() : bytes))
}
const png = (...chunks: [string, string][]): string =>
  `\x89PNG\r\n\x1a\n${chunks.map(([name, data]) => `${uint32(data.length)}${name}${data}CRC!`).join('')}`
const riff = (...chunks: [string, string][]): string => {
  const body = chunks
    .map(([name, data]) => name + uint32(data.length, true) + data + (data.length % 2 ? '\0' : ''))
    .join('')
  return `RIFF${uint32(body.length + 4, true)}WEBP${body}`
}

test('a PNG keeps its pixels and loses what tells of its making, and all behind its end', () => {
  const head: [string, string] = ['IHDR', 'x'.repeat(13)]
  const telling: [string, string][] = [
    ['eXIf', 'gps'],
    ['tEXt', 'Author'],
    ['iTXt', 'xmp'],
    ['zTXt', 'z'],
    ['tIME', 'now'],
  ]
  const rest: [string, string][] = [
    ['IDAT', 'pixels'],
    ['IEND', ''],
  ]
  const { parts, animated } = stripPng(bytesOf(`${png(head, ...telling, ...rest)}trailer`))
  expect(textOf(parts)).toBe(png(head, ...rest))
  expect(animated).toBe(false)
  expect(stripPng(bytesOf(png(head, ['acTL', 'frames'], ...rest))).animated).toBe(true)
})

test('a WebP loses EXIF and XMP, says so, and counts its bytes anew', () => {
  const flags = (bits: number) => String.fromCharCode(bits) + 'x'.repeat(9)
  const pixels: [string, string] = ['ANMF', 'odd']
  const { parts, animated } = stripWebp(
    bytesOf(riff(['VP8X', flags(0x2e)], ['EXIF', 'gps!'], pixels, ['XMP ', 'where'])),
  )
  expect(textOf(parts)).toBe(riff(['VP8X', flags(0x22)], pixels))
  expect(animated).toBe(true)
  expect(stripWebp(bytesOf(riff(['VP8 ', 'pixels']))).animated).toBe(false)
})

test('a GIF loses comments and other programs’ words, and goes on moving', () => {
  const head = `GIF89a\x01\0\x01\0\x80\0\0${'c'.repeat(6)}`
  const loop = `\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0`
  const control = '\x21\xf9\x04\0\x0a\0\0\0'
  const image = `\x2c\0\0\0\0\x01\0\x01\0\x80${'l'.repeat(6)}\x02\x02\x44\x01\0`
  const comment = '\x21\xfe\x05where\0'
  const xmp = `\x21\xff\x0bXMP DataXMP\x03gps\0`
  const given = `${head}${loop}${comment}${control}${image}${xmp}${control}${image}\x3btrailer`
  expect(textOf(stripGif(bytesOf(given)))).toBe(
    `${head}${loop}${control}${image}${control}${image}\x3b`,
  )
})

test.each([
  ['\xff\xd8\xff\xe1', 'image/jpeg'],
  ['\x89PNG\r\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF1234WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['\0\0\0\x18ftypmif1', 'image/heic'],
  ['\0\0\0\x18ftypmp42', undefined],
  ['%PDF-1.7', undefined],
  ['', undefined],
])('%j begins a file of the type %s', async (head, type) => {
  expect(await sniffImage(new Blob([bytesOf(head)]))).toBe(type)
})

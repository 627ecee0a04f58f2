import { expect, test } from 'vitest'
import { readClaim, readMetadata, requireBytes } from './tus.models.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('reads a name in any letters, and the type without its parameters', () => {
  const metadata = `filename ${base64('Grüße 🎉.txt')}, filetype ${base64('Text/Plain;charset=utf-8')}`
  expect(readClaim({ 'upload-length': '12', 'upload-metadata': metadata })).toEqual({
    name: 'Grüße 🎉.txt',
    type: 'text/plain',
    size: 12,
  })
})

test('takes a file that nothing is said of', () => {
  const claim = { name: '', type: 'application/octet-stream', size: 0 }
  expect(readClaim({ 'upload-length': '0' })).toEqual(claim)
  const metadata = `filetype ${base64('x\r\nSet-Cookie: a=b/c')},,is_secret`
  expect(readClaim({ 'upload-length': '0', 'upload-metadata': metadata })).toEqual(claim)
  expect(readMetadata('is_secret')).toEqual({ is_secret: '' })
})

test.each([undefined, '', '-1', '1.5', '1e3', 'x', '9'.repeat(16)])(
  'does not take %j for a number of bytes',
  (header) => {
    expect(() => requireBytes(header, 'Upload-Length')).toThrow()
  },
)

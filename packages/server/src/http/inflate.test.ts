import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflate } from './inflate.ts'

const text = Buffer.from('{"a":"é"}')

test('undoes gzip under either of its names, and nothing where nothing was done', async () => {
  for (const name of ['gzip', ' GZIP ', 'x-gzip']) {
    expect(await inflate(gzipSync(text), name, 100)).toEqual(text)
  }
  for (const name of [undefined, '', 'identity']) expect(await inflate(text, name, 1)).toBe(text)
})

test('stops a bomb at the limit, to the byte', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(bomb.length).toBeLessThan(60_000)
  await expect(inflate(bomb, 'gzip', 65_536)).rejects.toMatchObject({ code: 'request/too-large' })
  const [full, over] = [gzipSync(Buffer.alloc(1000)), gzipSync(Buffer.alloc(1001))]
  expect(await inflate(full, 'gzip', 1000)).toHaveLength(1000)
  await expect(inflate(over, 'gzip', 1000)).rejects.toMatchObject({ code: 'request/too-large' })
})

test('refuses what is no gzip, half of one, and other encodings', async () => {
  const half = gzipSync(text).subarray(0, -9)
  const bad: [Buffer, string][] = [
    [text, 'gzip'],
    [half, 'gzip'],
    [brotliCompressSync(text), 'br'],
  ]
  for (const [body, name] of bad) {
    await expect(inflate(body, name, 100)).rejects.toMatchObject({ code: 'request/malformed' })
  }
})

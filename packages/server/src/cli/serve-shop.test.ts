import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Shop, serveShop } from './serve-shop.ts'

let root: string
let shop: Shop

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  mkdirSync(join(root, 'cart'))
  writeFileSync(join(root, 'index.html'), 'été %BECKON_HOST%/beckon.js %BECKON_SITE% %OTHER% 100%')
  writeFileSync(join(root, 'cart/index.html'), '%BECKON_SITE%')
  writeFileSync(join(root, 'shop.js'), '%BECKON_SITE%')
  const values = { BECKON_HOST: 'http://gateway', BECKON_SITE: 'pk_1' }
  shop = await serveShop({ root, host: '127.0.0.1', port: 0, values })
})
afterEach(async () => {
  await shop.close()
  rmSync(root, { recursive: true, force: true })
})

async function read(path: string): Promise<[number, string]> {
  const response = await fetch(shop.url + path)
  return [response.status, await response.text()]
}

test('fills in its pages, and nothing else', async () => {
  expect(await read('/')).toEqual([200, 'été http://gateway/beckon.js pk_1 %OTHER% 100%'])
  expect(await read('/cart')).toEqual([200, 'pk_1'])
  expect(await read('/shop.js')).toEqual([200, '%BECKON_SITE%'])
  expect((await read('/nothing'))[0]).toBe(404)
})

test('answers HEAD and never says a page has not changed', async () => {
  const head = await fetch(shop.url, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.headers.get('etag')).toBeNull()
  expect(head.headers.get('last-modified')).toBeNull()
})

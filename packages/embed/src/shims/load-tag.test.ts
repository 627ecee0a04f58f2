import { afterEach, expect, test } from 'vitest'
import { loadTag } from './load-tag.ts'

afterEach(() => {
  window.beckon = undefined
  for (const tag of document.querySelectorAll('script')) tag.remove()
})

test('adds the tag that lies beside the script, with its nonce, unless Beckon is there', () => {
  const script = document.createElement('script')
  Object.defineProperty(script, 'src', { value: 'https://gateway.example/help/beckon-intercom.js' })
  script.nonce = 'n1'
  const start = loadTag(script)
  start('pk_test')
  const tag = document.querySelector<HTMLScriptElement>('script[data-site]')
  expect(tag?.src).toBe('https://gateway.example/help/beckon.js')
  expect(tag?.nonce).toBe('n1')
  tag?.remove()
  window.beckon = { mounted: true } as unknown as Window['beckon']
  start('pk_test')
  expect(document.querySelector('script[data-site]')).toBe(null)
})

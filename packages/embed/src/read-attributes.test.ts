import { expect, test } from 'vitest'
import { readAttributes } from './read-attributes.ts'

function createScript(dataset: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script')
  Object.assign(script.dataset, dataset)
  // Set late and not on the page, so that nothing is fetched.
  Object.defineProperty(script, 'src', { value: 'https://gateway.example/v/beckon.js' })
  return script
}

test('reads what the tag says', () => {
  const script = createScript({
    site: 'pk_test',
    locale: 'de',
    position: 'left',
    color: '#0f766e',
    zIndex: '99',
    launcher: 'hidden',
    consent: 'external',
  })
  expect(readAttributes(script)).toEqual({
    site: 'pk_test',
    host: 'https://gateway.example/v/',
    locale: 'de',
    position: 'left',
    color: '#0f766e',
    zIndex: '99',
    launcher: 'hidden',
    consent: 'external',
  })
})

test('a script that lies elsewhere is told where the gateway is', () => {
  const script = createScript({ site: 'pk_test', host: 'https://chat.example/help' })
  expect(readAttributes(script)).toMatchObject({ host: 'https://chat.example/help' })
})

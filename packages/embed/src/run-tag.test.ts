import { afterEach, expect, test } from 'vitest'
import { runTag } from './run-tag.ts'

const manifest = { core: 'core.js', panel: 'panel.js', tracking: 'tracking.js' }
const { error } = console

function createScript(site?: string): HTMLScriptElement {
  const script = document.createElement('script')
  if (site) script.dataset['site'] = site
  Object.defineProperty(script, 'src', { value: 'https://gateway.example/beckon.js' })
  return script
}

afterEach(async () => {
  console.error = error
  await window.beckon?.destroy()
  window.beckon = undefined
})

test('mounts once, however often the tag is there', () => {
  runTag(createScript('pk_test'), manifest)
  const { beckon } = window
  runTag(createScript('pk_test'), manifest)
  expect(window.beckon).toBe(beckon)
  expect(document.querySelectorAll('beckon-widget')).toHaveLength(1)
})

test('can be mounted again after it was destroyed', async () => {
  runTag(createScript('pk_test'), manifest)
  await window.beckon?.destroy()
  runTag(createScript('pk_test'), manifest)
  expect(window.beckon?.mounted).toBe(true)
  expect(document.querySelectorAll('beckon-widget')).toHaveLength(1)
})

test('says what is missing without a site, and lets the page go on', async () => {
  const errors: unknown[] = []
  console.error = (message) => void errors.push(message)
  runTag(createScript(), manifest)
  await window.beckon?.track('Signed Up')
  window.beckon?.on('ready', () => {})()
  window.beckon?.use({ name: 'mine', setup: () => {} })()
  expect(errors).toEqual([
    'beckon: the script tag needs data-site="pk_…", the public key of your site.',
  ])
  expect(document.querySelector('beckon-widget')).toBe(null)
})

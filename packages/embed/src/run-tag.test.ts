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
  for (const beckon of Object.values(window.beckon?.sites ?? {})) await beckon.destroy()
  window.beckon = undefined
})

test('mounts once, however often the tag is there', () => {
  runTag(createScript('pk_test'), manifest)
  const { beckon } = window
  runTag(createScript('pk_test'), manifest)
  expect(window.beckon).toBe(beckon)
  expect(document.querySelectorAll('beckon-widget')).toHaveLength(1)
})

test('two sites stand side by side: the first has the global, the second a launcher if told', async () => {
  for (const [site, launcher] of [['pk_a'], ['pk_b'], ['pk_c', 'visible']]) {
    const script = createScript(site)
    if (launcher) script.dataset['launcher'] = launcher
    runTag(script, manifest)
  }
  const { beckon } = window
  const sites = beckon?.sites ?? {}
  expect(Object.keys(sites)).toEqual(['pk_a', 'pk_b', 'pk_c'])
  expect(sites['pk_a']).toBe(beckon)
  const hidden = Array.from(
    document.querySelectorAll('beckon-widget'),
    (host) => host.shadowRoot?.querySelector('button')?.hidden,
  )
  expect(hidden).toEqual([false, true, false])

  const ready: string[] = []
  const heard: unknown[] = []
  window.addEventListener('beckon:ready', ({ site }) => ready.push(site))
  sites['pk_a']?.on('ready', (detail) => heard.push(detail))
  await Promise.resolve()
  expect(ready).toEqual(['pk_a', 'pk_b', 'pk_c'])
  expect(heard).toEqual([{ site: 'pk_a' }])

  await beckon?.destroy()
  expect(Object.keys(sites)).toEqual(['pk_b', 'pk_c'])
  runTag(createScript('pk_a'), manifest)
  expect(window.beckon?.sites).toBe(sites)
  expect(window.beckon).toBe(sites['pk_a'])
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
  expect(errors).toEqual(['beckon: data-site is missing'])
  expect(document.querySelector('beckon-widget')).toBe(null)
})

import { createLauncher } from '@beckon/widget/launcher'
import { afterEach, expect, test, vi } from 'vitest'
import { startCore } from './start-core.ts'

const { fetch } = globalThis

afterEach(() => {
  globalThis.fetch = fetch
  localStorage.clear()
})

test('fetches tracking once it is allowed', async () => {
  const log: string[] = []
  globalThis.fetch = async (url) => {
    log.push(new URL(String(url)).pathname)
    return new Response('{"receipt":{}}')
  }
  const tracking = () => ({ name: 'tracking', setup: () => void log.push('tracking') })
  const launcher = createLauncher(() => {})
  const beckon = startCore({
    site: 'pk_test',
    host: 'https://gateway.example',
    consent: 'granted',
    launcher,
    tracking: async () => ({ tracking }),
  })
  await vi.waitFor(() => expect(log.sort()).toEqual(['/v1/consent', 'tracking']))
  expect(localStorage.getItem('beckon.pk_test')).toContain('"analytics":true')
  await beckon.destroy()
  launcher.remove()
})

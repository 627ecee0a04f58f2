import { expect, test } from 'vitest'
import { CMP_NAMES, loadCmp } from './load-cmp.ts'
import { startMemoryClient } from './memory-client.ts'

test.each(CMP_NAMES)('%s is a plugin that does nothing on a server', async (name) => {
  const plugin = await loadCmp(name)
  if (!plugin) throw new Error(`no plugin for ${name}`)
  const { client, platform } = startMemoryClient(plugin)
  await platform.settle()
  plugin.dispose?.()
  expect(client.consent.get()).toMatchObject({ epoch: 0, chosen: false })
  expect(platform.countTimers()).toBe(0)
})

test.each(['', 'none', 'toString', '__proto__'])('knows nothing by the name "%s"', async (name) => {
  expect(await loadCmp(name)).toBe(undefined)
})

import { expect, test } from 'vitest'
import { fetchChunks } from './fetch-chunks.ts'

const manifest = { core: 'core-1.js', panel: 'panel-1.js', tracking: 'tracking-1.js' }

test('fetches chunks from beside the script, by another address after each failure', async () => {
  const urls: string[] = []
  const { panel } = fetchChunks('https://gateway.example/beckon.js?v=1', manifest, async (url) => {
    urls.push(url)
    if (urls.length < 3) throw new TypeError('offline')
    return { mountPanel: 'here' }
  })
  await expect(panel()).rejects.toThrow('offline')
  await expect(panel()).rejects.toThrow('offline')
  expect(await panel()).toEqual({ mountPanel: 'here' })
  expect(urls).toEqual([
    'https://gateway.example/beckon/panel-1.js',
    'https://gateway.example/beckon/panel-1.js#1',
    'https://gateway.example/beckon/panel-1.js#2',
  ])
})

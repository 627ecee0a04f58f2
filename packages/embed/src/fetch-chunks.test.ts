import { expect, test } from 'vitest'
import { fetchChunks } from './fetch-chunks.ts'

const manifest = { core: 'core-1.js', panel: 'panel-1.js', tracking: 'tracking-1.js' }

test('fetches chunks from beside the script, each try by another address', async () => {
  const urls: string[] = []
  const { panel } = fetchChunks('https://gateway.example/beckon.js?v=1', manifest, async (url) => {
    urls.push(url)
    if (urls.length < 4) throw new TypeError('offline')
    return { takeOver: 'here' }
  })
  // Each time it is asked, it tries again once by itself.
  await expect(panel()).rejects.toThrow('offline')
  expect(urls).toHaveLength(2)
  expect(await panel()).toEqual({ takeOver: 'here' })
  expect(urls).toEqual([
    'https://gateway.example/beckon/panel-1.js',
    'https://gateway.example/beckon/panel-1.js#2',
    'https://gateway.example/beckon/panel-1.js#3',
    'https://gateway.example/beckon/panel-1.js#4',
  ])
})

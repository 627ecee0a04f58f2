import { expect, test } from 'vitest'
import { mountTag } from './mount-tag.ts'

test('mounts what a bundler cut, and once', async () => {
  const options = { site: 'pk_test', host: 'https://gateway.example' }
  const beckon = mountTag(options)
  expect(mountTag(options)).toBe(beckon)
  expect(document.querySelectorAll('beckon-widget')).toHaveLength(1)
  await beckon.destroy()
  expect(document.querySelectorAll('beckon-widget')).toHaveLength(0)
})

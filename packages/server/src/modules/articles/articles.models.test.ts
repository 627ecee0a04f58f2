import { expect, test } from 'vitest'
import { isSlug, toIndexed, writeArticle } from './articles.models.ts'

const place = { siteId: 's', slug: 'returns', at: '2026-01-01' }
const input = { locale: 'en', title: 'Returns', body: 'Send it **back**.' }

test('keeps an article as it is where nothing of it changed', () => {
  const first = writeArticle(input, undefined, place)
  const later = { ...place, at: '2026-02-02' }
  expect(writeArticle(input, { ...first, reads: 4 }, later)).toEqual({ ...first, reads: 4 })
  const changed = writeArticle({ ...input, position: 2 }, { ...first, reads: 4 }, later)
  expect(changed).toMatchObject({ id: first.id, reads: 4, position: 2, updated_at: '2026-02-02' })
  expect(changed.created_at).toBe('2026-01-01')
})

test('is found by what is read of it, not by its Markdown', () => {
  const row = writeArticle({ ...input, category: 'Après-vente' }, undefined, place)
  expect(toIndexed(row)).toMatchObject({
    title: 'returns',
    summary: 'apres vente',
    body: 'send it back',
  })
})

test('takes for a slug what can stand in an address, but not the protocol’s own words', () => {
  expect(['returns', 'size-guide-2'].filter(isSlug)).toHaveLength(2)
  const bad = ['', 'A', 'a b', '-a', 'a--b', 'a/b', '../a', 'search', 'stats', 'x'.repeat(101)]
  expect(bad.filter(isSlug)).toEqual([])
})

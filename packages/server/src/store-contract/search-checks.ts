import { deepEqual, equal } from 'node:assert/strict'
import { createId } from '../shared/create-id.ts'
import type { Node, StoreCheck } from './check.ts'

const ARTICLES = {
  returns: ['Returns', 'Send a parcel back to us within thirty days. A refund follows.'],
  delivery: ['Delivery', 'A parcel is with you within three days. Returns are free.'],
  payment: ['Payment', 'Pay by card, or by invoice within thirty days.'],
  zahlung: ['Zahlung', 'Straße, Äpfel und Öl: bezahlen Sie mit Karte. 返品は三十日以内。'],
} as const

async function stock(
  { usecases }: Node,
  siteId: string,
): Promise<(q: string) => Promise<string[]>> {
  const site = await usecases.sites.readKey(siteId, 'pk')
  for (const [slug, [title, body]] of Object.entries(ARTICLES)) {
    await usecases.articles.put(siteId, slug, { locale: 'en', title, body })
  }
  return async (q) => {
    const { articles } = await usecases.articleSearch.search({ site, q, locale: 'en' })
    return articles.map(({ slug }) => slug)
  }
}

/** What is found in articles, and in which order. */
export const searchChecks: readonly StoreCheck[] = [
  {
    name: 'finds the articles that hold all words, the best first',
    async run({ nodes: [node] }) {
      const { id } = await node.usecases.sites.createSite({ name: 'A', color: null, country: 'GB' })
      const find = await stock(node, id)
      deepEqual(await find('returns'), ['returns', 'delivery'])
      deepEqual(await find('parcel days'), ['delivery', 'returns'])
      deepEqual(await find('thirty days card'), ['payment'])
      deepEqual(await find('ret'), ['returns', 'delivery'])
      deepEqual(await find('nothing of it'), [])
    },
  },
  {
    name: 'finds words in any script, with accents or without, and takes none for syntax',
    async run({ nodes: [node] }) {
      const { id } = await node.usecases.sites.createSite({ name: 'A', color: null, country: 'GB' })
      const find = await stock(node, id)
      for (const q of ['strasse', 'STRASSE', 'apfel', 'Öl', '返品'])
        deepEqual(await find(q), ['zahlung'])
      for (const q of ["'", '"', '\\', ':*', '& |', "card' or 'x", 'NOT card', '\0']) await find(q)
    },
  },
  {
    name: 'finds an article by what it says now, and no more once it is gone',
    async run({ nodes: [node, other] }) {
      const { id } = await node.usecases.sites.createSite({ name: 'A', color: null, country: 'GB' })
      const find = await stock(node, id)
      const word = `w${createId().toLowerCase()}`
      await other.usecases.articles.put(id, 'payment', { locale: 'en', title: 'Pay', body: word })
      deepEqual(await find(word), ['payment'])
      equal((await find('invoice')).length, 0)
      await other.usecases.articles.remove(id, 'payment')
      deepEqual(await find(word), [])
    },
  },
]

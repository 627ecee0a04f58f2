import type { HelpSettings } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import { refuse } from '../../shared/refuse.ts'
import type { ArticleRow, Shelf } from './articles.types.ts'
import { orderLocales } from './locales.models.ts'

/** The articles a visitor of this language may read. */
export async function findShelf(
  { articles, settings }: Pick<Repositories, 'articles' | 'settings'>,
  siteId: string,
  locale: string | undefined,
): Promise<Shelf> {
  const row = await settings.find(siteId, 'help')
  const own: HelpSettings = row ? JSON.parse(row.value) : {}
  return { siteId, locales: orderLocales(await articles.listLocales(siteId), locale, own.locale) }
}

/** @throws BeckonError `article/not-found` */
export async function requireArticle(
  unit: Pick<Repositories, 'articles' | 'settings'>,
  siteId: string,
  { slug, locale }: { slug: string; locale?: string | undefined },
): Promise<ArticleRow> {
  const shelf = await findShelf(unit, siteId, locale)
  const row = shelf.locales.length > 0 ? await unit.articles.findPublished(shelf, slug) : undefined
  if (row === undefined) throw refuse('article/not-found')
  return row
}

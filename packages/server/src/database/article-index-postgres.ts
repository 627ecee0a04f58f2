import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  type Found,
  type IndexedWords,
  type Sought,
  type SoughtWord,
  WEIGHTS,
} from './article-words.ts'
import type { Db } from './tables.ts'

/** PostgreSQL's names of where a word stands, the most telling first. */
const PLACES = ['A', 'B', 'C'] as const

/** Places that are kept of one word; PostgreSQL takes no more. */
const MOST = 255

/** Bytes of the longest word that it takes. */
const LONGEST = 2046

/** How it says no word twice: as often as it counts, and by the length of the text, as SQLite does. */
const K1 = 1.2
const B = 0.75

/** All that is PostgreSQL's own of the search for articles: lists of words that no parser of its own has touched. */
export async function createArticleIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create table article_index (
    article_id text collate "C" primary key, words tsvector not null, size integer not null
  )`.execute(db)
  await sql`create index article_index_words on article_index using gin (words)`.execute(db)
}

/** In quotes a word is a word: none of it is read as syntax. */
const quote = (word: string): string => `'${word.replaceAll(/['\\]/g, '$&$&')}'`

const isShort = (word: string): boolean => Buffer.byteLength(word) <= LONGEST

/** Each word with the places where it stands. */
function toVector(lists: readonly (readonly string[])[]): string {
  const found = new Map<string, string[]>()
  for (const [index, words] of lists.entries()) {
    for (const word of words.filter(isShort)) {
      const places = found.get(word) ?? []
      if (places.length < MOST) places.push(`${places.length + 1}${PLACES[index]}`)
      found.set(word, places)
    }
  }
  return [...found].map(([word, places]) => `${quote(word)}:${places.join(',')}`).join(' ')
}

export async function insertIntoIndex(db: Db, words: IndexedWords): Promise<void> {
  const { articleId, ...texts } = words
  const read = (text: string) => text.split(' ').filter(Boolean)
  const lists = [read(texts.title), read(texts.summary), read(texts.body)]
  await sql`insert into article_index (article_id, words, size)
    values (${articleId}, ${toVector(lists)}::tsvector, ${lists.flat().length})`.execute(db)
}

const toQuery = ({ word, isPrefix }: SoughtWord): string => `${quote(word)}${isPrefix ? ':*' : ''}`

/** What tells most is what few articles have: of words that nearly all have, nothing is left. */
const WORTH = sql`greatest(ln((total - holders + 0.5) / (holders + 0.5)), 0.000001)`

/** The same measure as SQLite's, so that what fits best is the same here. @see https://www.sqlite.org/fts5.html#the_bm25_function */
export function selectMatches({ words, combine }: Sought): RawBuilder<Found> {
  const query = words.map(toQuery).join(combine === 'all' ? ' & ' : ' | ')
  const [title, summary, body] = WEIGHTS[combine].map((weight) => sql.lit(weight))
  const sought = words.map(
    (each) => sql`(${each.word}::text, ${toQuery(each)}::tsquery, ${sql.lit(each.isPrefix)})`,
  )
  return sql`(with corpus as (
      select count(*)::float8 as total, greatest(avg(size), 1)::float8 as mean from article_index
    ), sought as (
      select word, is_prefix, ${WORTH} as worth, mean
      from corpus cross join (values ${sql.join(sought)}) as asked (word, query, is_prefix)
      cross join lateral (
        select count(*)::float8 as holders from article_index as other where other.words @@ query
      ) as counted
    )
    select i.article_id, sum(worth * often * ${sql.lit(K1 + 1)}
      / (often + ${sql.lit(K1)} * (${sql.lit(1 - B)} + ${sql.lit(B)} * i.size / mean))) as fit
    from article_index as i cross join sought cross join lateral (
      select coalesce(sum(case place when 'A' then ${title} when 'B' then ${summary} else ${body} end), 0)::float8 as often
      from unnest(i.words) as known (lexeme, positions, weights), unnest(weights) as place
      where lexeme = word or (is_prefix and starts_with(lexeme, word))
    ) as met
    where i.words @@ ${query}::tsquery group by i.article_id)`
}

import { BeckonError } from '@beckon/protocol'
import { ASKED, type Found, type Question, type Source } from './hit.ts'
import { readAnswer } from './read-answer.ts'
import { isSearchUrl } from './safe-url.ts'

/** Milliseconds that an answer may take. */
const PATIENCE = 8000

/** Bytes of one answer. */
const MOST = 512_000

/** The address of a question: in the places that are named for it, else as `q` and `locale`. */
export function toAddress(
  searchUrl: string,
  { q, locale }: Pick<Question, 'q' | 'locale'>,
): string {
  const values = { q: q.slice(0, ASKED), locale }
  const isNamed = /\{q\}|%7Bq%7D/i.test(searchUrl)
  const url = new URL(
    searchUrl.replace(/(?:\{|%7B)(q|locale)(?:\}|%7D)/gi, (_, name: 'q' | 'locale') =>
      encodeURIComponent(values[name]),
    ),
  )
  if (isNamed) return url.href
  for (const [name, value] of Object.entries(values)) if (value) url.searchParams.set(name, value)
  return url.href
}

/** @throws where there is more of it than anybody reads */
async function readLimited(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value
    if (text.length > MOST) {
      await reader?.cancel()
      throw new Error('The answer is too long.')
    }
  }
  return text
}

/**
 * A search of the site's own. The page asks it, without cookies and without saying where it is asked
 * from; what it answers is taken for what anybody could have written.
 *
 * @throws BeckonError `command/invalid` where a page may not ask there
 */
export function createOwnSource(searchUrl: string): Source {
  if (!isSearchUrl(searchUrl)) throw new BeckonError('command/invalid', 'Not asked: this address.')
  return {
    async search(question): Promise<Found> {
      const response = await fetch(toAddress(searchUrl, question), {
        headers: { accept: 'application/json' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!response.ok) throw new Error(`The search answered ${response.status}.`)
      const { hits, categories } = readAnswer(JSON.parse(await readLimited(response)))
      return { hits: hits.slice(0, question.limit), categories }
    },

    async read(hit) {
      return { ...hit, blocks: hit.blocks ?? [] }
    },
  }
}

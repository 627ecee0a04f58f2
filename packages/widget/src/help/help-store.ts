import type { Stop, View } from '@beckon/core'
import { isBeckonError, type SiteConfig } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Stores } from '../stores/stores.ts'
import { createGatewaySource } from './gateway-source.ts'
import type { Found, Hit, Question, Reading, Source } from './hit.ts'
import { createOwnSource } from './own-source.ts'
import { createVisit } from './visit.ts'

/** Milliseconds that typing has to pause before anything is asked. */
const PAUSE = 220

/** Articles in a list, and beside a question. */
const LISTED = 50
const SUGGESTED = 3

/** Answers that are remembered while the page is there. */
const REMEMBERED = 60

export interface SearchState {
  q: string
  category?: string | undefined
  /** The newest answer; of another question while `busy`. */
  found?: Found | undefined
  busy: boolean
  failed: boolean
}

export interface ReadingState {
  hit: Hit
  /** Where the visitor came from, and goes back to. */
  from: View
  article?: Reading | undefined
  failed: boolean
  /** It was taken away meanwhile: asking again is of no use. */
  gone?: boolean | undefined
  helped?: boolean | undefined
}

export interface Help {
  $search: ReadableAtom<SearchState>
  /** Null while none is read. */
  $reading: ReadableAtom<ReadingState | null>
  /** Articles that may answer what is being typed; empty once they were waved away. */
  $suggested: ReadableAtom<readonly Hit[]>
  search(change: { q?: string; category?: string | undefined }): void
  /** Reads it here; `from` says where to go back to. */
  read(hit: Hit, from: View): Promise<void>
  leave(): void
  vote(helped: boolean): Promise<void>
  suggest(text: string): void
  waveAway(): void
}

const NOTHING: SearchState = { q: '', busy: false, failed: false }

/** Asks where the site says to, and each question once. */
function createAsking({ client, chat, $texts }: Stores) {
  let source: Source | undefined
  const answers = new Map<string, Promise<Found>>()

  async function findSource(): Promise<Source> {
    if (source) return source
    const config =
      chat.session.$config.get() ??
      (await client.request<SiteConfig>(`GET /v1/sites/${client.site}/config`))
    const { searchUrl } = config.help ?? {}
    source = searchUrl ? createOwnSource(searchUrl) : createGatewaySource(client)
    return source
  }

  function search(asked: Omit<Question, 'locale'>): Promise<Found> {
    const question = { ...asked, locale: $texts.get().locale }
    const key = JSON.stringify(question)
    const known = answers.get(key)
    if (known) return known
    const answer = findSource().then((found) => found.search(question))
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    const [oldest] = answers.keys()
    if (oldest !== undefined && answers.size > REMEMBERED) answers.delete(oldest)
    return answer
  }

  const read = async (hit: Hit): Promise<Reading> =>
    (await findSource()).read(hit, $texts.get().locale)

  return { search, read }
}

/** Runs the last of what is asked in quick succession. */
function createPause({ platform }: Stores['client']): { (run: () => void): void; stop: Stop } {
  let stopTimer: Stop | undefined
  const stop = (): void => stopTimer?.()
  const later = (run: () => void): void => {
    stop()
    stopTimer = platform.startTimer(run, PAUSE)
  }
  return Object.assign(later, { stop })
}

function createHelp(stores: Stores): Help {
  const { client } = stores
  const $search = atom(NOTHING)
  const $reading = atom<ReadingState | null>(null)
  const $suggested = atom<readonly Hit[]>([])
  const visit = createVisit(client)
  const asking = createAsking(stores)
  const [whenTyped, whenWritten] = [createPause(client), createPause(client)]
  let isWavedAway = false
  let written = ''

  async function ask(): Promise<void> {
    const { q, category } = $search.get()
    const isStill = (): boolean => $search.get().q === q && $search.get().category === category
    $search.set({ ...$search.get(), busy: true, failed: false })
    try {
      const found = await asking.search({ q, category, limit: LISTED })
      if (isStill()) $search.set({ ...$search.get(), found, busy: false })
    } catch {
      if (isStill()) $search.set({ ...$search.get(), busy: false, failed: true })
    }
  }

  async function findSuggestions(q: string): Promise<void> {
    const found = q && (await asking.search({ q, limit: SUGGESTED }).catch(() => undefined))
    if (written === q && !isWavedAway) $suggested.set(found ? found.hits : [])
  }

  stores.late.push((isOver) => {
    whenTyped.stop()
    whenWritten.stop()
    isWavedAway = false
    $search.set(NOTHING)
    $reading.set(null)
    $suggested.set([])
    if (isOver) visit.dispose()
    else visit.forget()
  })

  return {
    $search,
    $reading,
    $suggested,

    search(change) {
      const next = { ...$search.get(), ...change }
      const isTyped = next.q !== $search.get().q
      $search.set({ ...next, busy: true })
      if (isTyped) whenTyped(() => void ask())
      else void ask()
    },

    async read(hit, from) {
      const state: ReadingState = { hit, from, failed: false }
      $reading.set(state)
      const isStill = (): boolean => $reading.get() === state
      try {
        const article = await asking.read(hit)
        if (!isStill()) return
        visit.noteRead(article)
        $reading.set({ ...state, article })
      } catch (error) {
        const gone = isBeckonError(error) && error.code === 'article/not-found'
        if (isStill()) $reading.set({ ...state, failed: true, gone })
      }
    },

    leave: () => $reading.set(null),

    async vote(helped) {
      const state = $reading.get()
      if (!state?.article) return
      await visit.vote(state.article, helped)
      if ($reading.get() === state) $reading.set({ ...state, helped })
    },

    suggest(text) {
      written = text.trim()
      whenWritten.stop()
      if (written === '') $suggested.set([])
      else if (!isWavedAway) whenWritten(() => void findSuggestions(written))
    },

    waveAway() {
      isWavedAway = true
      $suggested.set([])
    },
  }
}

const all = new WeakMap<Stores, Help>()

/** The help of a widget: one for its view and its composer, made when either first needs it. */
export function helpOf(stores: Stores): Help {
  const help = all.get(stores) ?? createHelp(stores)
  all.set(stores, help)
  return help
}

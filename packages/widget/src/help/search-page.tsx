import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { showView } from '../panel/show-view.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useWhole } from '../panel/use-whole.tsx'
import { Contact } from './contact.tsx'
import { type Help, helpOf, type SearchState } from './help-store.ts'
import { helpWords } from './help-words.ts'
import { ASKED } from './hit.ts'
import { HitList } from './hit-list.tsx'

/** On a phone the keyboard would cover what there is to read. */
const hasKeyboard = (): boolean => window.matchMedia('(pointer: fine)').matches

function Field({ help, q }: { help: Help; q: string }): JSX.Element {
  const { $focus } = useStores()
  const { dir } = useTexts()
  const texts = helpWords.use()
  const { about, told } = useWhole('bk-over', q, ASKED)
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const target = hasKeyboard() ? ref.current : ref.current?.closest<HTMLElement>('.page')
    if ($focus.get()) target?.focus()
  }, [$focus])
  return (
    <>
      <search class="search">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM15.5 15.5L21 21" />
        </svg>
        <input
          ref={ref}
          type="search"
          dir={q ? 'auto' : dir}
          aria-label={texts.search}
          placeholder={texts.placeholder}
          autocomplete="off"
          enterkeyhint="search"
          {...about}
          value={q}
          onInput={(event) => help.search({ q: event.currentTarget.value })}
        />
      </search>
      {told}
    </>
  )
}

function Categories({ help, state }: { help: Help; state: SearchState }): JSX.Element | null {
  const texts = helpWords.use()
  const { found, category, q } = state
  if (q.trim() || !found || found.categories.length < 2) return null
  return (
    <fieldset class="topics" aria-label={texts.categories}>
      {[undefined, ...found.categories].map((each) => (
        <button
          type="button"
          dir="auto"
          aria-pressed={category === each}
          onClick={() => help.search({ category: each })}
        >
          {each ?? texts.all}
        </button>
      ))}
    </fieldset>
  )
}

function Failure({ help }: { help: Help }): JSX.Element {
  const { retry } = useTexts()
  const texts = helpWords.use()
  return (
    <div class="notice" role="alert">
      <p>{texts.failed}</p>
      <button type="button" class="primary" onClick={() => help.search({})}>
        {retry}
      </button>
    </div>
  )
}

/** A field, and what there is; from the first look on, before anything is typed. */
export function SearchPage(): JSX.Element {
  const stores = useStores()
  const help = helpOf(stores)
  const state = useStore(help.$search)
  const texts = helpWords.use()
  const { q, found, busy, failed } = state
  useEffect(() => {
    if (!help.$search.get().found) help.search({})
  }, [help])
  const count = found?.hits.length ?? 0
  const said = q.trim() && count === 0 ? texts.none(q.trim()) : texts.found(count)
  const isEmpty = found && count === 0 && !failed
  return (
    <>
      <Field help={help} q={q} />
      <p class="unseen" role="status">
        {found && !busy && !failed ? said : ''}
      </p>
      <Categories help={help} state={state} />
      {failed ? <Failure help={help} /> : null}
      {isEmpty && !busy ? (
        <p class="none" aria-hidden="true">
          {q.trim() ? said : texts.empty}
        </p>
      ) : null}
      {found && count > 0 ? (
        <HitList
          hits={found.hits}
          onRead={(hit) => {
            void help.read(hit, 'help')
            showView(stores, 'help')
          }}
        />
      ) : null}
      <Contact />
    </>
  )
}

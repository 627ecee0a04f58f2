import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { helpWords } from './help-words.ts'
import type { Hit } from './hit.ts'

interface EntryProps {
  hit: Hit
  onRead(hit: Hit): void
}

/** An article: read here where there is something to read, else where it lies. */
export function HitEntry({ hit, onRead }: EntryProps): JSX.Element {
  const texts = helpWords.use()
  const { title, summary, locale, url, blocks, slug } = hit
  const words = (
    <span class="words" lang={locale}>
      <strong dir="auto">{title}</strong>
      {summary ? <span dir="auto">{summary}</span> : null}
    </span>
  )
  if (url && !blocks && !slug)
    return (
      <a class="hit" href={url} target="_blank" rel="noopener noreferrer">
        {words}
        <span class="unseen">{texts.newTab}</span>
        <Icon name="next" />
      </a>
    )
  return (
    <button type="button" class="hit" onClick={() => onRead(hit)}>
      {words}
      <Icon name="next" />
    </button>
  )
}

interface ListProps {
  hits: readonly Hit[]
  onRead(hit: Hit): void
  children?: ComponentChildren
}

export function HitList({ hits, onRead }: ListProps): JSX.Element {
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={hit.key}>
          <HitEntry hit={hit} onRead={onRead} />
        </li>
      ))}
    </ul>
  )
}

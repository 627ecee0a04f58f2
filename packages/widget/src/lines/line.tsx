import type { JSX } from 'preact'
import type { AttachmentsProps } from '../files/attachments.tsx'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { formatDay, formatTime } from '../texts/format-date.ts'
import type { Row } from './build-rows.ts'
import { Face } from './face.tsx'
import { LazyRich } from './lazy-rich.tsx'
import { RichText } from './rich-text.tsx'

const Attachments = createLazyPart<AttachmentsProps>(() => import('../files/attachments.tsx'))

/** Refused again however often it is sent; what has no sentence here is told at the file, or at the question. */
const FINAL = /^(file|message|session)/
export interface LineProps {
  row: Row
  /** How it is said that something was delivered. */
  delivered: string
}

/** Where a day begins, or another conversation. */
export function Day({ at }: { at: string }): JSX.Element {
  const { locale } = useTexts()
  return <div class="day">{formatDay(at, locale, Date.now())}</div>
}

/** Time and state, under the last line of a run; read on demand, not announced. */
function Meta({ row, delivered }: LineProps): JSX.Element | null {
  const texts = useTexts()
  const { outbox } = useStores().chat
  const { delivery } = row
  if (delivery === 'failed') {
    const { errors } = texts
    const { code = 'server/internal' } = row.item ?? {}
    const isFinal = FINAL.test(code)
    return (
      <div class="meta failed">
        <span>{errors[code] ?? (isFinal ? '' : errors.fallback)}</span>
        {isFinal ? null : (
          <button type="button" onClick={() => outbox.flush(row.key)}>
            {texts.retry}
          </button>
        )}
      </div>
    )
  }
  if (!row.last && !delivery) return null
  const isSending = delivery === 'sending'
  return (
    <div class="meta" aria-live="off">
      <bdi>{isSending ? texts.sending : formatTime(row.createdAt, texts.locale)}</bdi>
      {delivery && !isSending
        ? ` · ${delivery === 'delivered' ? delivered : texts[delivery]}`
        : null}
    </div>
  )
}

function Bubble(props: LineProps): JSX.Element {
  const { row } = props
  const texts = useTexts()
  const company = useCompany()
  const name = row.kind === 'visitor' ? texts.you : (row.name ?? company)
  const shape = `line ${row.kind}${row.first ? ' first' : ''}${row.last ? ' last' : ''}`
  return (
    <div class={`${shape} ${row.delivery ?? ''}`}>
      {row.kind === 'agent' && row.last ? <Face name={name} picture={row.picture} /> : null}
      {row.first ? <span class={row.kind === 'agent' ? 'author' : 'unseen'}>{name}</span> : null}
      {row.text.trim() ? (
        <div class="bubble" part={`message ${row.kind}`}>
          <RichText text={row.text} />
        </div>
      ) : null}
      {row.attachments ? <Attachments files={row.attachments} code={row.item?.code} /> : null}
      {row.asks ? <LazyRich {...row.asks} text={row.text} /> : null}
      <Meta {...props} />
    </div>
  )
}

export function Line(props: LineProps): JSX.Element {
  const { row } = props
  return (
    <div data-seq={row.seq}>
      {row.newDay ? <Day at={row.createdAt} /> : null}
      {row.kind === 'system' ? (
        <div class="system" dir="auto">
          <RichText text={row.text} />
        </div>
      ) : (
        <Bubble {...props} />
      )}
    </div>
  )
}

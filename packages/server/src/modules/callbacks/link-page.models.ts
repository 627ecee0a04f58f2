import type { CallbackSlot } from '@beckon/protocol'
import { type Html, html } from '../../shared/html.ts'
import { renderPlainPage } from '../../shared/plain-page.ts'
import type { LinkTexts } from '../call-texts/link-texts.ts'
import type { LinkedCall } from './links.usecases.ts'

function renderPage({ locale, dir }: LinkTexts, title: string, body: Html): string {
  return renderPlainPage({ locale, dir, title, body })
}

/** A link opens for whoever has it: the number is shown so far that its owner knows it. */
function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)} … ${phone.slice(-3)}`
}

function formatMoment(time: string, { locale, zone }: Sight): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return format.format(new Date(time))
}

/** In whose words and by whose clock things are told. */
interface Sight {
  texts: LinkTexts
  /** The texts’ language, as it is spoken where the visitor is. */
  locale: string
  zone: string
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

/** How days and times are written: as the visitor’s region does, where the page speaks their language. */
function regionOf({ locale }: LinkedCall, texts: LinkTexts): string {
  const fits = locale?.toLowerCase().startsWith(`${texts.locale}-`)
  return fits && locale && isLocale(locale) ? locale : texts.locale
}

function renderSlots(slots: readonly CallbackSlot[], { locale, zone }: Sight): Html[] {
  const day = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'full' })
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'short' })
  const days = new Map<string, string[]>()
  for (const { start } of slots) {
    const label = day.format(new Date(start))
    days.set(label, [...(days.get(label) ?? []), start])
  }
  return [...days].map(
    ([label, starts]) =>
      html`<optgroup label="${label}">${starts.map(
        (start) => html`<option value="${start}">${clock.format(new Date(start))}</option>`,
      )}</optgroup>`,
  )
}

function renderMove({ callback, offer }: LinkedCall, sight: Sight): Html {
  const { texts } = sight
  const soon = offer.now && callback.at !== null
  if (!offer.free && !soon && offer.slots.length === 0) {
    return html`<p class="quiet">${texts.noTimes}</p>`
  }
  const choice = offer.free
    ? html`<input type="datetime-local" name="local" required>`
    : html`<select name="at" required><option value="" hidden></option>${
        soon ? html`<option value="soon">${texts.soon}</option>` : null
      }${renderSlots(offer.slots, sight)}</select>`
  return html`<form method="post"><label>${texts.anotherTime} (${sight.zone})${choice}</label>
<button class="main" name="do" value="move">${texts.move}</button></form>`
}

function renderOpen(call: LinkedCall, sight: Sight, token: string): Html {
  const { callback } = call
  const { texts } = sight
  const phone = maskPhone(callback.phone)
  const when = callback.at === null ? null : formatMoment(callback.at, sight)
  return html`<p>${when === null ? texts.callSoon(phone) : texts.callAt(phone, when)}</p>
${callback.place === null ? null : html`<p class="quiet">${texts.place(callback.place)}</p>`}
${when === null ? null : html`<p><a class="button" href="${token}/calendar.ics">${texts.calendar}</a></p>`}
${renderMove(call, sight)}
<form method="post"><button name="do" value="cancel">${texts.cancel}</button></form>`
}

export interface LinkPage {
  texts: LinkTexts
  token: string
  /** What went wrong with what was asked for. */
  problem?: string | undefined
  /** Whether it was moved just now. */
  moved?: boolean | undefined
}

/** The page of a call. It works without scripts: everything that changes something is a form. */
export function renderCall(call: LinkedCall, { texts, token, problem, moved }: LinkPage): string {
  const { status } = call.callback
  const open = status === 'requested'
  const body = html`${problem === undefined ? null : html`<p class="bad" role="alert">${problem}</p>`}
${moved && open ? html`<p class="good" role="status">${texts.moved}</p>` : null}
${open ? renderOpen(call, { texts, locale: regionOf(call, texts), zone: call.zone }, token) : html`<p role="status">${texts[status]}</p><p class="quiet">${texts.again}</p>`}`
  return renderPage(texts, texts.title(call.company), body)
}

/** Where there is no call to show. */
export function renderProblem(texts: LinkTexts, problem: string): string {
  const isOurs = problem === texts.failed
  return renderPage(
    texts,
    problem,
    html`${isOurs ? null : html`<p class="quiet">${texts.again}</p>`}`,
  )
}

import { type Html, html } from '../../../shared/html.ts'
import { renderPlainPage } from '../../../shared/plain-page.ts'
import { fillIn, type MailTexts } from '../../mail-texts/mail-texts.ts'
import type { LinkedEmail } from './email-links.usecases.ts'

function render(texts: MailTexts, title: string, body: Html): string {
  const { locale, dir } = texts
  return renderPlainPage({ locale, dir, title, body })
}

/** Asks whether the address is theirs; to look at the page changes nothing. */
export function renderConfirm({ company, address }: LinkedEmail, texts: MailTexts): string {
  return render(
    texts,
    fillIn(texts.confirmSubject, { company }),
    html`<p class="quiet">${address}</p><form method="post"><button class="main">${texts.confirm}</button></form>`,
  )
}

export function renderConfirmed({ company }: LinkedEmail, texts: MailTexts): string {
  const done = fillIn(texts.confirmed, { company })
  return render(
    texts,
    fillIn(texts.transcriptSubject, { company }),
    html`<p role="status">${done}</p>`,
  )
}

/** Asks whether to stop. */
export function renderStop({ company, address }: LinkedEmail, texts: MailTexts): string {
  return render(
    texts,
    fillIn(texts.stopAsk, { company }),
    html`<p class="quiet">${address}</p><form method="post"><button class="main" name="do" value="stop">${texts.stop}</button>
<button name="do" value="never">${texts.never}</button></form>`,
  )
}

export function renderStopped(texts: MailTexts): string {
  return render(texts, texts.stopped, html``)
}

/** Where a link opens nothing. */
export function renderUnknown(texts: MailTexts): string {
  return render(texts, texts.unknown, html``)
}

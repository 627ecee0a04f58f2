import type { Message } from '@beckon/protocol'
import { type Html, html } from '../../../shared/html.ts'
import { fillIn, type MailTexts } from '../../mail-texts/mail-texts.ts'

/** A mail as the mailer takes it. */
export interface Mail {
  /** The same at each try: becomes its `Message-ID`. */
  id: string
  /** The thread it belongs to; none where it is one of its own. */
  references?: string | undefined
  to: string
  /** Whom it comes from. */
  company: string
  subject: string
  replyTo?: string | undefined
  text: string
  html: string
  headers: Record<string, string>
}

/** What all mails of a site to somebody have in common. */
export interface Letter {
  id: string
  to: string
  company: string
  replyTo?: string | undefined
  texts: MailTexts
  /** Where to say that no more is wanted. */
  stopUrl: string
}

/** One line, whatever somebody called their company: a line of its own would be a header of its own. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Control}\u2028\u2029]+/gu, ' ').trim()
}

const STYLE = {
  body: 'margin:0;padding:24px 16px;background:#f4f5f7;color:#15181f;font:16px/1.5 system-ui,sans-serif',
  card: 'max-width:560px;margin:0 auto;padding:24px;border-radius:12px;background:#fff',
  said: 'margin:16px 0;padding:12px 16px;border-radius:10px;background:#f4f5f7;white-space:pre-wrap;overflow-wrap:anywhere',
  who: 'margin:0 0 4px;font-size:13px;color:#596070',
  button:
    'display:inline-block;padding:12px 20px;border-radius:10px;background:#15181f;color:#fff;font-weight:600;text-decoration:none',
  small: 'margin:24px 0 0;font-size:13px;color:#596070',
} as const

function renderPage(letter: Letter, body: Html): string {
  const { texts, company, stopUrl } = letter
  const why = fillIn(texts.why, { company })
  return html`<!doctype html>
<html lang="${texts.locale}" dir="${texts.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="${STYLE.body}"><div style="${STYLE.card}">${body}
<p style="${STYLE.small}">${why} <a href="${stopUrl}" style="color:inherit">${texts.stop}</a></p>
</div></body>
</html>
`.markup
}

function toMail(letter: Letter, parts: { subject: string; text: string; body: Html }): Mail {
  const { id, to, replyTo, texts, stopUrl } = letter
  const company = toLine(letter.company)
  const why = fillIn(texts.why, { company })
  return {
    ...{ id, to, replyTo, company },
    subject: toLine(parts.subject),
    text: `${parts.text}\n\n-- \n${why}\n${texts.stop}: ${stopUrl}\n`,
    html: renderPage(letter, parts.body),
    headers: {
      // Machines that answer mails leave this one alone.
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

const renderButton = (url: string, label: string): Html =>
  html`<p style="margin:24px 0 0"><a href="${url}" style="${STYLE.button}">${label}</a></p>`

/** Names and addresses of what goes along with a message. */
function listFiles({ attachments = [] }: Message, origin: string): { name: string; url: string }[] {
  return attachments.map(({ name, url }) => ({ name: toLine(name), url: origin + url }))
}

function nameOf({ author }: Message, { texts, company }: Letter): string {
  return author.kind === 'visitor' ? texts.you : (author.name ?? company)
}

function writeMessage(message: Message, letter: Letter, origin: string): string {
  const files = listFiles(message, origin).map(({ name, url }) => `${name}: ${url}`)
  return [`${toLine(nameOf(message, letter))}:`, message.text, ...files].filter(Boolean).join('\n')
}

function renderMessage(message: Message, letter: Letter, origin: string): Html {
  const files = listFiles(message, origin).map(
    ({ name, url }) => html`<br><a href="${url}">${name}</a>`,
  )
  return html`<div style="${STYLE.said}" dir="auto"><p style="${STYLE.who}">${nameOf(message, letter)}</p>${message.text}${files}</div>`
}

export interface Written {
  messages: readonly Message[]
  conversationId: string
  /** Where the gateway is reached, without a slash at the end. */
  origin: string
}

/** The mail that brings answers. */
export function writeReply(letter: Letter, written: Written & { resumeUrl: string }): Mail {
  const { texts, company } = letter
  const { messages, conversationId, origin, resumeUrl } = written
  const intro = fillIn(texts.intro, { company })
  const said = messages.map((message) => writeMessage(message, letter, origin))
  const mail = toMail(letter, {
    subject: fillIn(texts.subject, { company }),
    text: [intro, ...said, `${texts.open}: ${resumeUrl}`].join('\n\n'),
    body: html`<p style="margin:0">${intro}</p>${messages.map((message) => renderMessage(message, letter, origin))}${renderButton(resumeUrl, texts.open)}`,
  })
  return { ...mail, references: conversationId }
}

/** The mail that asks whether an address is theirs who gave it: all that goes there before. */
export function writeConfirmation(letter: Letter, confirmUrl: string): Mail {
  const { texts, company } = letter
  const ask = fillIn(texts.confirmText, { company })
  return toMail(letter, {
    subject: fillIn(texts.confirmSubject, { company }),
    text: `${ask}\n\n${texts.confirm}: ${confirmUrl}`,
    body: html`<p style="margin:0">${ask}</p>${renderButton(confirmUrl, texts.confirm)}`,
  })
}

/** In every language: there is more before. */
const CUT = '[…]'

/**
 * The mail that holds a conversation.
 *
 * @param written `isCut` where its first messages are not in it
 */
export function writeTranscript(
  letter: Letter,
  { messages, origin, isCut = false }: Written & { isCut?: boolean },
): Mail {
  const { texts, company } = letter
  const subject = fillIn(texts.transcriptSubject, { company })
  const said = messages.map((message) => writeMessage(message, letter, origin))
  return toMail(letter, {
    subject,
    text: [subject, ...(isCut ? [CUT] : []), ...said].join('\n\n'),
    body: html`<p style="margin:0">${subject}</p>${isCut ? html`<p>${CUT}</p>` : ''}${messages.map((message) => renderMessage(message, letter, origin))}`,
  })
}

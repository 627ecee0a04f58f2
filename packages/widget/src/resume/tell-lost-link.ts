import type { Client } from '@beckon/core'
import type { ErrorCode, SiteConfig } from '@beckon/protocol'
import { loadLostWords } from './load-lost-words.ts'

/** Settles with what stands below the conversation, once it is shown. */
function whenShown(root: ShadowRoot, signal: AbortSignal): Promise<Element> {
  return new Promise((resolve) => {
    const look = (): void => {
      const foot = root.querySelector('.foot')
      if (foot) resolve(foot)
      if (foot || signal.aborted) observer.disconnect()
    }
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true })
    signal.addEventListener('abort', () => observer.disconnect())
    look()
  })
}

async function readSentences(client: Client, locale: string, code: ErrorCode): Promise<string[]> {
  const words = await loadLostWords(locale)
  if (code !== 'session/link-invalid') return [words.failed]
  const path = `GET /v1/sites/${client.site}/config` as const
  const config = await client.request<SiteConfig>(path).catch(() => undefined)
  return config?.email ? [words.used, words.byMail] : [words.used]
}

/** Few lines, which dress themselves: the sheets of the panel are fetched by who never sees them. */
function draw(sentences: readonly string[]): Element {
  const note = document.createElement('div')
  note.className = 'notice'
  note.setAttribute('role', 'alert')
  note.style.margin = '4px 0 10px'
  for (const sentence of sentences) {
    const line = document.createElement('p')
    line.textContent = sentence
    if (note.firstChild)
      Object.assign(line.style, { marginTop: '4px', fontSize: '13px', color: 'var(--quiet)' })
    note.append(line)
  }
  return note
}

/**
 * Says beside the composer what became of a link in a mail, until the visitor goes on: writes, closes the
 * chat, or looks at something else.
 */
export async function tellLostLink(
  client: Client,
  root: ShadowRoot,
  { code, signal }: { code: ErrorCode; signal: AbortSignal },
): Promise<void> {
  const foot = await whenShown(root, signal)
  const locale = foot.closest<HTMLElement>('.panel')?.lang ?? 'en'
  const sentences = await readSentences(client, locale, code)
  if (signal.aborted) return
  const note = draw(sentences)
  // Where the view goes, what is in it goes too.
  foot.prepend(note)
  const { session: begun } = client.record.get()
  const end = (): void => {
    note.remove()
    for (const stop of stops.splice(0)) stop()
  }
  const stops = [
    client.on('message:sent', end),
    // Their first words make the session theirs; somebody else has another one.
    client.record.subscribe(({ session }) => session === begun || end()),
  ]
  signal.addEventListener('abort', end)
}

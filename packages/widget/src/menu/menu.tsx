import { type ErrorCode, isBeckonError } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { showView } from '../panel/show-view.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { menuCss } from './menu.css.ts'
import { menuWords } from './menu-words.ts'
import { readAll } from './read-all.ts'
import { saveFile } from './save-file.ts'
import { useDismiss } from './use-dismiss.ts'
import { writeTranscript } from './write-transcript.ts'

export const load: ViewModule['load'] = menuWords.load

/** Most may well work the next time; that there were too many mails today does not change by then. */
const TooMany = createLazyPart(() => import('../email/too-many.tsx'))

/** Keeps the chat as a text, and ends it. */
export function View(): JSX.Element {
  const stores = useStores()
  const { chat, $menu } = stores
  const config = useStore(chat.session.$config)
  const { you, locale } = useTexts()
  const texts = menuWords.use()
  const company = useCompany()
  const ref = useStyles<HTMLDivElement>(menuCss)
  const [fault, setFault] = useState<ErrorCode>()
  const isOpen = useStore(chat.conversation.$case)?.status === 'open'

  const close = useCallback(() => $menu.set(false), [$menu])
  useDismiss(ref, close)

  const run = (task: () => Promise<void>): void => {
    setFault(undefined)
    // At once: what the task shows may take the focus.
    ref.current?.parentElement?.querySelector('button')?.focus()
    task().then(close, (error: unknown) => {
      setFault(isBeckonError(error) ? error.code : 'server/internal')
    })
  }

  async function end(): Promise<void> {
    const { case: ended } = await chat.ask('case:end', {})
    chat.conversation.noteCase(ended)
  }

  async function save(): Promise<void> {
    const messages = await readAll(chat)
    saveFile(`${company}.txt`, writeTranscript(messages, { you, company, locale }))
  }

  async function mail(): Promise<void> {
    const { emailStoreOf } = await import('../email/email-store.ts')
    showView(stores, 'chat')
    const email = emailStoreOf(stores)
    await email.sendChat().catch((error: unknown) => {
      // That there is no mail any more is said in the chat.
      if (!email.$gone.get()) throw error
    })
  }

  return (
    <div class="menu" ref={ref}>
      {fault ? (
        <p class="error" role="alert">
          {fault === 'email/too-many' ? <TooMany /> : texts.failed}
        </p>
      ) : null}
      <button type="button" onClick={() => run(save)}>
        {texts.save}
      </button>
      {config?.email ? (
        <button type="button" onClick={() => run(mail)}>
          {texts.mail}
        </button>
      ) : null}
      {isOpen ? (
        <button type="button" onClick={() => run(end)}>
          {texts.end}
        </button>
      ) : null}
    </div>
  )
}

import type { ErrorCode } from '@beckon/protocol'
import { isBeckonError, LIMITS } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { createLazyPart } from '../panel/lazy-view.tsx'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { useWhole } from '../panel/use-whole.tsx'
import { endingCss } from './ending.css.ts'
import { endingWords } from './ending-words.ts'
import { Stars } from './stars.tsx'

export const load: ViewModule['load'] = endingWords.load

const EmailOffer = createLazyPart(() => import('../email/email-offer.tsx'))
const DeviceOffer = createLazyPart(() => import('../device/device-offer.tsx'))
const MessengerOffer = createLazyPart(() => import('../messenger/messenger-offer.tsx'))

/** Behind the last message: the end of the chat, and how to get answers elsewhere. */
export function View(): JSX.Element {
  const { conversation, session } = useStores().chat
  const config = useStore(session.$config)
  return (
    <>
      {useStore(conversation.$case)?.status === 'closed' ? <Ending /> : null}
      {config?.messengers ? <MessengerOffer /> : null}
      {config?.push ? <DeviceOffer /> : null}
      {config?.email ? <EmailOffer /> : null}
    </>
  )
}

/** The end of a chat, and how it was: stars first, words for who has some. */
function Ending(): JSX.Element {
  const { chat } = useStores()
  const { errors } = useTexts()
  const texts = endingWords.use()
  const ended = useStore(chat.conversation.$case)
  const [score, setScore] = useState(0)
  const [comment, setComment] = useState('')
  const [fault, setFault] = useState<ErrorCode>()
  const { isOver, about, told } = useWhole('bk-over', comment, LIMITS.note)
  const field = useRef<HTMLTextAreaElement>(null)
  const ref = useStyles<HTMLElement>(endingCss)

  function rate(event: Event): void {
    event.preventDefault()
    if (isOver) {
      field.current?.focus()
      return
    }
    setFault(undefined)
    chat
      .ask('case:rate', { caseId: ended?.id ?? '', score, comment })
      .then((answer) => chat.conversation.noteCase(answer.case))
      .catch((error: unknown) => {
        setFault(isBeckonError(error) ? error.code : 'server/internal')
      })
  }

  return (
    <section class="ending" ref={ref} aria-label={texts.ended}>
      <p class="system">{texts.ended}</p>
      {ended?.rating ? (
        <p role="status">{texts.thanks}</p>
      ) : (
        <form onSubmit={rate}>
          <Stars score={score} onPick={setScore} />
          {score > 0 ? (
            <>
              <textarea
                rows={2}
                dir="auto"
                aria-label={texts.comment}
                placeholder={texts.comment}
                {...about}
                ref={field}
                value={comment}
                onInput={(event) => setComment(event.currentTarget.value)}
              />
              {told}
              {fault ? (
                <p class="error" role="alert">
                  {fault === 'network/unreachable' ? texts.failed : (errors[fault] ?? texts.failed)}
                </p>
              ) : null}
              <button type="submit" class="primary">
                {texts.rate}
              </button>
            </>
          ) : null}
        </form>
      )}
    </section>
  )
}

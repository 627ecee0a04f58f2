import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useTexts } from '../panel/use-stores.ts'
import { callbackWords } from './callback-words.ts'
import { PhoneField } from './phone-field.tsx'
import { fetchChallenge } from './send-proven.ts'
import { useCall } from './use-call.ts'
import { useFaults } from './use-faults.ts'
import { useIsOpen, WhenField } from './when-field.tsx'
import { WordsField } from './words-field.tsx'

/** Names the text agreed to; raised whenever its meaning changes. */
const CONSENT_VERSION = '1'

/** What is said of the work a request costs, where the site wants any. */
const ChallengeRow = createLazyPart(fetchChallenge)

export function CallbackForm(): JSX.Element {
  const { requestCall } = useTexts()
  const texts = callbackWords.use()
  const company = useCompany()
  const call = useCall()
  const faults = useFaults()
  const isOpen = useIsOpen()
  const challenge = useStore(call.$offer)?.challenge
  // What could not be fetched is fetched once more where that was why it failed.
  const { fault } = useStore(call.$state)
  const consent = useRef<HTMLParagraphElement>(null)
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // As the page shows it, whatever became of the words on their way there.
        const text = consent.current?.textContent ?? ''
        void call.submit({ version: CONSENT_VERSION, text })
      }}
    >
      <p class="lead">{texts.callLead(company)}</p>
      <PhoneField error={faults.phone} />
      <WhenField error={faults.time} />
      <WordsField name="name" />
      <WordsField name="note" />
      {challenge ? <ChallengeRow key={fault} call={call} instead={texts.writeInstead} /> : null}
      {faults.other ? (
        <p class="error" role="alert">
          {faults.other}
        </p>
      ) : null}
      {isOpen ? (
        <button type="submit" class="primary" aria-disabled={faults.busy}>
          {requestCall}
        </button>
      ) : null}
      <p class="fine" ref={consent} hidden={!isOpen}>
        {texts.callConsent(company)}
      </p>
    </form>
  )
}

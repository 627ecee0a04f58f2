import type { SubjectExport } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { saveFile } from '../menu/save-file.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useFocus } from '../panel/use-focus.ts'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { holdPrivacy } from '../privacy/privacy.ts'
import { ownDataCss } from './own-data.css.ts'
import { ownDataWords } from './own-data-words.ts'
import { StoredList } from './stored-list.tsx'
import { type OwnData, useOwnData } from './use-own-data.ts'

export const load: ViewModule['load'] = ownDataWords.load

/** As near as what it takes back: one tap, and nothing asks whether one is sure. */
function Withdraw({ own }: { own: OwnData }): JSX.Element {
  return (
    <button type="button" class="link withdraw" aria-disabled={own.busy} onClick={own.withdraw}>
      {ownDataWords.use().withdraw}
    </button>
  )
}

function Shown({ own, data }: { own: OwnData; data: SubjectExport }): JSX.Element {
  const texts = ownDataWords.use()
  const company = useCompany()
  const ref = useFocus<HTMLHeadingElement>()
  const save = (): void => saveFile(`${company}.json`, JSON.stringify(data, null, 2))
  return (
    <>
      <h3 ref={ref} tabIndex={-1}>
        {texts.title}
      </h3>
      <StoredList data={data} />
      <div class="own-acts">
        <button type="button" class="link" onClick={save}>
          {texts.save}
        </button>
        <Withdraw own={own} />
        <button type="button" class="link" onClick={() => own.go('sure')}>
          {texts.erase}
        </button>
      </div>
    </>
  )
}

function Sure({ own }: { own: OwnData }): JSX.Element {
  const texts = ownDataWords.use()
  const ref = useFocus<HTMLHeadingElement>()
  return (
    <>
      <h3 ref={ref} tabIndex={-1}>
        {texts.sure}
      </h3>
      <p>{texts.sureHint}</p>
      <div class="own-acts">
        <button type="button" class="link bad" aria-disabled={own.busy} onClick={own.erase}>
          {texts.erase}
        </button>
        <button type="button" class="link" onClick={() => own.go('shown')}>
          {texts.keep}
        </button>
      </div>
    </>
  )
}

function Done({ text }: { text: string }): JSX.Element {
  const ref = useFocus<HTMLParagraphElement>()
  return (
    <p ref={ref} tabIndex={-1} role="status">
      {text}
    </p>
  )
}

/** What is stored of the visitor: they see it, take it with them, withdraw what they agreed to, and have it erased. */
export function View(): JSX.Element {
  const { errors } = useTexts()
  const texts = ownDataWords.use()
  const ref = useStyles<HTMLElement>(ownDataCss)
  const own = useOwnData()
  const { data, fault } = own
  const { purposes } = useStore(holdPrivacy(useStores()).$consent)
  // Whoever allows something again has something to withdraw again.
  const step = own.step === 'withdrawn' && purposes.analytics ? 'closed' : own.step
  useEffect(() => {
    // It is the last thing of its view: what was asked for would open below the edge.
    if (step !== 'closed') ref.current?.scrollIntoView({ block: 'nearest' })
  }, [step, ref])
  const told =
    fault === 'auth/required' ? texts.unproven : fault && (errors[fault] ?? errors.fallback)
  return (
    <section class="own" ref={ref} aria-label={texts.title} aria-busy={own.busy}>
      {step === 'shown' && data ? <Shown own={own} data={data} /> : null}
      {step === 'sure' ? <Sure own={own} /> : null}
      {step === 'erased' ? <Done text={texts.erased} /> : null}
      {step === 'withdrawn' ? <Done text={texts.withdrawn} /> : null}
      {step === 'shown' || step === 'sure' ? null : (
        <div class="own-closed">
          <button type="button" class="link open" aria-disabled={own.busy} onClick={own.show}>
            {texts.title}
          </button>
          {step === 'closed' ? <Withdraw own={own} /> : null}
        </div>
      )}
      {told ? (
        <p class="error" role="alert">
          {told}
        </p>
      ) : null}
    </section>
  )
}

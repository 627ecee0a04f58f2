import type { ConsentReceipt } from '@beckon/protocol'
import type { JSX } from 'preact'
import { Ago } from '../../ui/ago.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { describeConsent } from './consent.models.ts'

interface ConsentProps {
  receipt: ConsentReceipt | null
  /** All choices of this person, newest first. */
  receipts: readonly ConsentReceipt[]
}

function History({ receipts }: { receipts: readonly ConsentReceipt[] }): JSX.Element {
  return (
    <details class="consent-history">
      <summary>All {receipts.length} choices</summary>
      <ol>
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            {describeConsent(receipt).sentence} <Ago at={receipt.receivedAt} />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What this person agreed to, and when. */
export function Consent({ receipt, receipts }: ConsentProps): JSX.Element {
  const { tone, sentence, allowances } = describeConsent(receipt)
  return (
    <section class="panel-section" aria-labelledby="consent-title">
      <h3 id="consent-title">Consent</h3>
      <p class={`consent consent-${tone}`}>
        <Icon name={tone === 'open' ? 'allowed' : 'shield'} />
        <span>
          {sentence}
          {receipt && (
            <span class="quiet">
              {' '}
              Chosen <Ago at={receipt.receivedAt} />.
            </span>
          )}
        </span>
      </p>
      {allowances.length > 0 && (
        <ul class="chips" aria-label="Allowed">
          {allowances.map((allowance) => (
            <li key={allowance}>{allowance}</li>
          ))}
        </ul>
      )}
      {receipts.length > 1 && <History receipts={receipts} />}
    </section>
  )
}

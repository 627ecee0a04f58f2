import type { SubjectExport } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useTexts } from '../panel/use-stores.ts'
import { ownDataWords } from './own-data-words.ts'
import type { OwnDataTexts } from './texts/own-data-texts.ts'

/** How much there is of what people know by a name; the copy has all the rest. */
function countParts(data: SubjectExport, texts: OwnDataTexts): (readonly [string, number])[] {
  const all = [
    [texts.messages, data.messages.length],
    [texts.calls, data.callbacks.length],
    [texts.visits, data.events.length],
    [texts.choices, data.receipts.length],
  ] as const
  return all.filter(([, count]) => count > 0)
}

export function StoredList({ data }: { data: SubjectExport }): JSX.Element {
  const texts = ownDataWords.use()
  const { locale } = useTexts()
  const parts = countParts(data, texts)
  if (parts.length === 0) return <p>{texts.nothing}</p>
  const { format } = new Intl.NumberFormat(locale)
  return (
    <dl>
      {parts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

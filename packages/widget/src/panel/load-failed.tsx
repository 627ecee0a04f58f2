import type { JSX } from 'preact'
import { useTexts } from './use-stores.ts'

/** Stands where something could not be fetched, and has it asked for again. */
export function LoadFailed({ load }: { load(): void }): JSX.Element {
  const texts = useTexts()
  return (
    <div class="notice" role="alert">
      <p>{texts.errors.fallback}</p>
      <button type="button" class="primary" onClick={load}>
        {texts.retry}
      </button>
    </div>
  )
}

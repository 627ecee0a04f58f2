import type { LauncherTexts } from './launcher-texts.ts'

/** Says in plain words that the panel could not be fetched, and offers another try. */
export function createFailureCard(texts: LauncherTexts, onRetry: () => void): HTMLElement {
  const card = document.createElement('div')
  const retry = document.createElement('button')
  card.className = 'failure'
  card.setAttribute('role', 'alert')
  retry.type = 'button'
  retry.textContent = texts.retry
  retry.addEventListener('click', onRetry)
  card.append(texts.failed, retry)
  return card
}

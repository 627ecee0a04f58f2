import type { Stop, WidgetSettings } from '@beckon/core'
import { addStyles } from './add-styles.ts'
import { createButton } from './create-button.ts'
import { createIcon } from './create-icon.ts'
import { inkOn, parseColor } from './ink.ts'
import { launcherCss } from './launcher.css.ts'
import { pickLauncherTexts } from './launcher-texts.ts'
import { pageLocale } from './page-locale.ts'

const DEFAULT_COLOR = '#3a4ee0'
const BUBBLE =
  'M12 3C7 3 3 6.4 3 10.7c0 2.3 1.2 4.4 3.1 5.8V21l3.8-2.7q1 .2 2.1.2c5 0 9-3.4 9-7.8S17 3 12 3zM8 8.3h8v1.9H8zm0 3.7h5v1.9H8z'

/** The widget's element on the page and the round button in it; plain DOM, since every page pays. */
export interface Launcher {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly button: HTMLButtonElement
  apply(settings: WidgetSettings): void
  setBusy(busy: boolean): void
  /** Says in plain words that the panel could not be fetched, and offers another try. */
  showFailure(onRetry: () => void): void
  hideFailure(): void
  remove: Stop
}

export function createLauncher(onClick: () => void): Launcher {
  const host = document.createElement('beckon-widget')
  const root = host.attachShadow({ mode: 'open' })
  const button = createButton('launcher', onClick)
  const failure = document.createElement('div')
  let texts = pickLauncherTexts('')
  addStyles(root, launcherCss)
  button.append(createIcon(BUBBLE, 'sign'))
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-expanded', 'false')
  failure.className = 'failure'
  failure.setAttribute('role', 'alert')
  root.append(button)
  // Outside the body it survives pages that replace theirs, and what they transform or filter.
  document.documentElement.append(host)

  return {
    host,
    root,
    button,
    apply({ locale, color, position, zIndex, launcher }) {
      const rgb = parseColor(color)
      const set = (name: string, value: unknown): void =>
        host.style.setProperty(`--bk-${name}`, String(value))
      set('accent', rgb ? color : DEFAULT_COLOR)
      set('ink', inkOn(rgb ?? []))
      if (zIndex !== undefined) set('z', zIndex)
      host.dataset['side'] = position ?? 'right'
      button.hidden = launcher === 'hidden'
      texts = pickLauncherTexts(pageLocale(locale))
      button.setAttribute('aria-label', texts.open)
    },
    setBusy: (busy) => button.setAttribute('aria-busy', String(busy)),
    showFailure(onRetry) {
      const retry = createButton('retry', onRetry)
      retry.textContent = texts.retry
      failure.replaceChildren(texts.failed, retry)
      root.append(failure)
    },
    hideFailure: () => failure.remove(),
    remove: () => host.remove(),
  }
}

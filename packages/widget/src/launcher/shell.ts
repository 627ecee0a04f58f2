import type { Stop, WidgetSettings } from '@beckon/core'
import { addStyles } from './add-styles.ts'
import { createFailureCard } from './failure-card.ts'
import { inkOn, parseColor } from './ink.ts'
import { launcherCss } from './launcher.css.ts'
import { createLauncher, type Launcher } from './launcher.ts'
import { pickLauncherTexts } from './launcher-texts.ts'
import { pageLocale } from './page-locale.ts'
import { whenBody } from './when-body.ts'

const DEFAULT_COLOR = '#3a4ee0'

/** The widget's element in the page: its shadow root, the launcher and, if need be, a failure card. */
export interface Shell {
  readonly root: ShadowRoot
  readonly launcher: Launcher
  apply(settings: WidgetSettings): void
  showFailure(onRetry: () => void): void
  hideFailure(): void
  remove: Stop
}

/** A class, not a direction: left and right mean the screen's, also where text runs leftward. */
function applySettings(host: HTMLElement, frame: HTMLElement, settings: WidgetSettings): void {
  const color = parseColor(settings.color) ? settings.color : DEFAULT_COLOR
  const { style } = host
  style.setProperty('--bk-accent', color ?? DEFAULT_COLOR)
  style.setProperty('--bk-ink', inkOn(parseColor(color) ?? []))
  if (settings.zIndex !== undefined) style.setProperty('--bk-z', String(settings.zIndex))
  frame.className = settings.position === 'left' ? 'left' : 'right'
}

export function createShell(onClick: () => void): Shell {
  const host = document.createElement('beckon-widget')
  const root = host.attachShadow({ mode: 'open' })
  const frame = document.createElement('div')
  const launcher = createLauncher(onClick)
  let texts = pickLauncherTexts(pageLocale(undefined))
  let failure: HTMLElement | undefined
  const hideFailure = (): void => failure?.remove()
  addStyles(root, launcherCss)
  frame.append(launcher.element)
  root.append(frame)
  const stopWaiting = whenBody((body) => body.append(host))
  return {
    root,
    launcher,
    hideFailure,
    apply(settings) {
      texts = pickLauncherTexts(pageLocale(settings.locale))
      applySettings(host, frame, settings)
      launcher.setTexts(texts)
      launcher.element.hidden = settings.launcher === 'hidden'
    },
    showFailure(onRetry) {
      hideFailure()
      failure = createFailureCard(texts, onRetry)
      frame.append(failure)
    },
    remove() {
      stopWaiting()
      host.remove()
    },
  }
}

import type { Stop, WidgetSettings } from '@beckon/core'
import { addStyles } from './add-styles.ts'
import { createButton, createElement, createIcon } from './create-element.ts'
import { keepOnPage } from './keep-on-page.ts'
import { launcherCss } from './launcher.css.ts'
import { type LauncherTexts, pickLauncherTexts } from './launcher-texts.ts'

const DEFAULT_COLOR = '#3a4ee0'
const BUBBLE = 'M5 3h14q2 0 2 2v10q0 2-2 2h-7l-6 4v-4H5q-2 0-2-2V5q0-2 2-2zm3 4v2h8V7zm0 4v2h5v-2z'

/** The widget's element on the page and the round button in it; plain DOM, since every page pays. */
export interface Launcher {
  readonly root: ShadowRoot
  readonly button: HTMLButtonElement
  /** What a click does; who takes the launcher over sets it anew. */
  onClick(): void
  apply(settings: WidgetSettings): void
  /** Shows that something is on its way, or, in plain words, that it could not be fetched. */
  show(state?: 'busy' | 'failed'): void
  remove: Stop
}

export function createLauncher(onClick: () => void): Launcher {
  const host = document.createElement('beckon-widget')
  const root = host.attachShadow({ mode: 'open' })
  const failure = createElement('div', { class: 'failure', role: 'alert' })
  const click = (): void => launcher.onClick()
  const button = createButton('launcher')
  const retry = createButton('retry')
  const say = (name: string, value: string | boolean): void =>
    button.setAttribute(`aria-${name}`, value as string)
  let texts: LauncherTexts
  addStyles(root, launcherCss)
  button.append(createIcon(BUBBLE, 'sign'))
  say('haspopup', 'dialog')
  say('expanded', 'false')
  root.append(button)

  const launcher: Launcher = {
    root,
    button,
    onClick,
    apply({ locale = '', color, position, zIndex, offsetX, offsetY, launcher }) {
      const set = (name: string, value: string | number = ''): void =>
        host.style.setProperty(`--bk-${name}`, `${value}`)
      set('accent', /^#([\da-f]{3}){1,2}$/i.test(color as string) ? color : DEFAULT_COLOR)
      set('z', zIndex)
      set('x', offsetX)
      set('y', offsetY)
      host.lang = locale
      host.dataset['side'] = position ?? 'right'
      button.hidden = launcher === 'hidden'
      texts = pickLauncherTexts(locale)
      say('label', texts[0])
    },
    show(state) {
      say('busy', state === 'busy')
      failure.remove()
      if (state !== 'failed') return
      retry.textContent = texts[2]
      failure.replaceChildren(texts[1], retry)
      root.append(failure)
    },
    // What a page rewrites loses its listeners with it.
    remove: keepOnPage(host, () => {
      button.onclick = retry.onclick = click
    }),
  }
  return launcher
}

import type { LauncherTexts } from './launcher-texts.ts'
import { svg } from './svg.ts'

const ICON = {
  bubble:
    'M12 4c-5 0-9 3.2-9 7.4 0 2.3 1.2 4.3 3.1 5.7V21l3.6-2.3c.7.1 1.5.2 2.3.2 5 0 9-3.3 9-7.500S17 4 12 4z',
  lines: 'M8 10h8M8 13.5h5',
  chevron: 'M6 9.5l6 6 6-6',
}

/** The round button; plain DOM, since every page of the site pays for it. */
export interface Launcher {
  readonly element: HTMLButtonElement
  setOpen(open: boolean): void
  /** Shows at once that something is on its way. */
  setBusy(busy: boolean): void
  setUnread(count: number): void
  setTexts(texts: LauncherTexts): void
}

export function createLauncher(onClick: () => void): Launcher {
  const element = document.createElement('button')
  const badge = document.createElement('span')
  let word = ''
  let unread = 0
  const setUnread = (count: number): void => {
    unread = count
    badge.hidden = count < 1
    badge.textContent = count > 9 ? '9+' : String(count)
    element.ariaDescription = count > 0 ? `${count} ${word}` : null
  }
  element.type = 'button'
  element.className = 'launcher'
  element.setAttribute('aria-haspopup', 'dialog')
  element.setAttribute('aria-expanded', 'false')
  badge.className = 'badge'
  badge.setAttribute('aria-hidden', 'true')
  element.append(svg(ICON), badge)
  element.addEventListener('click', onClick)
  setUnread(0)
  return {
    element,
    setUnread,
    setOpen: (open) => element.setAttribute('aria-expanded', String(open)),
    setBusy: (busy) => element.setAttribute('aria-busy', String(busy)),
    setTexts(texts) {
      word = texts.unread
      element.setAttribute('aria-label', texts.open)
      setUnread(unread)
    },
  }
}

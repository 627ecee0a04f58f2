import { createIcon } from '../launcher/create-element.ts'

/** What the launcher wears once the panel is loaded: the chevron while it is open, and the badge. */
export interface LauncherDress {
  setOpen(open: boolean): void
  /** @param words say the number, for those who do not see the badge */
  setUnread(count: number, words: string): void
  remove(): void
}

export function dressLauncher(button: HTMLButtonElement): LauncherDress {
  const badge = document.createElement('span')
  const chevron = createIcon('M6 9.5l6 6 6-6', 'chevron')
  badge.className = 'badge'
  button.setAttribute('part', 'launcher')
  badge.setAttribute('aria-hidden', 'true')
  badge.hidden = true
  button.append(chevron, badge)
  return {
    setOpen: (open) => button.setAttribute('aria-expanded', String(open)),
    setUnread(count, words) {
      badge.hidden = count < 1
      badge.textContent = count > 9 ? '9+' : String(count)
      if (count > 0) button.setAttribute('aria-description', words)
      else button.removeAttribute('aria-description')
    },
    remove() {
      chevron.remove()
      badge.remove()
    },
  }
}

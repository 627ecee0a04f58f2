import type { JSX } from 'preact'

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  phone:
    'M5 4h3.5l1.5 4.5-2 1.5a12 12 0 006 6l1.5-2 4.5 1.5V19a2 2 0 01-2.2 2A17 17 0 013 6.2 2 2 0 015 4z',
  down: 'M12 5v14M5.5 12.5L12 19l6.5-6.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z',
  next: 'M9 5l7 7-7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  clip: 'M20 11.5l-8.3 8.2a5.3 5.3 0 01-7.5-7.5l8.5-8.4a3.5 3.5 0 015 5l-8.4 8.4a1.8 1.8 0 01-2.5-2.5l7.7-7.7',
  smile: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8.5 14.2c1.8 2.3 5.2 2.3 7 0M9 9.5h.01M15 9.5h.01',
} as const

/** A drawing beside words; on its own it says nothing. */
export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

import type { JSX } from 'preact'

/** Lines on a grid of 24, two wide, round ends. */
const PATHS = {
  inbox: 'M3 13h5l2 3h4l2-3h5M5.5 5h13L21 13v5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18v-5z',
  phone:
    'M5 4h3.6l1.8 4.6-2.3 1.5a11.5 11.5 0 0 0 5.8 5.8l1.5-2.3L20 15.4V19a1.5 1.5 0 0 1-1.6 1.5A15.8 15.8 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
  leave: 'M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15.5 8l4 4-4 4M19.5 12H9.5',
  back: 'M19 12H5M11 6l-6 6 6 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  team: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 4.9a3.5 3.5 0 0 1 0 6.2M18.5 14.2a6.5 6.5 0 0 1 3 5.3',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  reopen: 'M4.5 12a7.5 7.5 0 1 0 2.6-5.7M4.5 4.5v4h4',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  down: 'M12 5v14M5.5 12.5L12 19l6.5-6.5',
  page: 'M7 3.5h7l4.5 4.5v11a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM13.5 3.5V8h5',
  click: 'M9 9l4.2 11 2-4.8L20 13.2zM9 3.5V5.5M3.5 9H5.5M5.1 5.1l1.4 1.4M12.9 5.1l-1.4 1.4',
  tag: 'M4 11.5V5.5A1.5 1.5 0 0 1 5.5 4h6l8.5 8.5-7.5 7.5zM8.5 8.5h.01',
  shield: 'M12 3.5l7 2.5v5.5c0 4.3-3 7.6-7 9-4-1.4-7-4.7-7-9V6z',
  allowed: 'M12 3.5l7 2.5v5.5c0 4.3-3 7.6-7 9-4-1.4-7-4.7-7-9V6zM9 12l2.2 2.2L15.2 10',
  copy: 'M9 9h9.5v10.5H9zM15 9V4.5H5.5V15H9',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  device: 'M5 4.5h14v10H5zM2.5 18.5h19',
  chat: 'M4 5.5h16v11h-8l-4.5 4v-4H4z',
  clip: 'M20 11.5l-8.3 8.2a5.3 5.3 0 0 1-7.5-7.5l8.5-8.4a3.5 3.5 0 0 1 5 5l-8.4 8.4a1.8 1.8 0 0 1-2.5-2.5l7.7-7.7',
  alert: 'M12 4l9 15.5H3zM12 10v4M12 16.8v.01',
} as const

export type IconName = keyof typeof PATHS

/** Decoration: whatever carries it has a name of its own. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

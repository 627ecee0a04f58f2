import type { JSX } from 'preact'

/** Beckon's mark: a light, and the waves it sends. */
export function Mark(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 32 32" role="img" aria-label="Beckon">
      <rect class="logo-ground" width="32" height="32" rx="9" />
      <circle class="logo-light" cx="11" cy="16" r="3.5" />
      <path class="logo-wave" d="M16.5 10.5a7.8 7.8 0 0 1 0 11M20.8 7a13 13 0 0 1 0 18" />
    </svg>
  )
}

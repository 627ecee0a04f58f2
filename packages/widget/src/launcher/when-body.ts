import type { Stop } from '@beckon/core'

/** Runs once there is a body: a tag in the head may be executed before it is parsed. */
export function whenBody(run: (body: HTMLElement) => void): Stop {
  if (document.body) {
    run(document.body)
    return () => {}
  }
  const onReady = (): void => run(document.body)
  document.addEventListener('DOMContentLoaded', onReady, { once: true })
  return () => document.removeEventListener('DOMContentLoaded', onReady)
}

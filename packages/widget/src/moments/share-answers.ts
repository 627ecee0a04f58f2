import type { Stop } from '@beckon/core'

/** Tells the other tabs of the site what was answered here, so that nobody is asked twice. */
export function shareAnswers(
  site: string,
  onAnswered: (momentId: string) => void,
): { tell(momentId: string): void; stop: Stop } {
  if (typeof BroadcastChannel !== 'function') return { tell() {}, stop() {} }
  const channel = new BroadcastChannel(`beckon.${site}.moments`)
  channel.onmessage = ({ data }) => onAnswered(String(data))
  return { tell: (id) => channel.postMessage(id), stop: () => channel.close() }
}

import { useEffect, useState } from 'preact/hooks'

/** True while the page is on screen, so that nothing counts as seen that nobody saw. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden)
  useEffect(() => {
    const update = (): void => setVisible(!document.hidden)
    document.addEventListener('visibilitychange', update)
    return () => document.removeEventListener('visibilitychange', update)
  }, [])
  return visible
}

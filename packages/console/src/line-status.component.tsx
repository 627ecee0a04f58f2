import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from './desk-context.ts'

const SHOW_BACK_FOR = 2500

/** True for a moment after a lost connection came back. */
function useJustBack(isOnline: boolean): boolean {
  const wasLost = useRef(false)
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    if (!isOnline) {
      wasLost.current = true
      setBack(false)
      return
    }
    if (!wasLost.current) return
    wasLost.current = false
    setBack(true)
    const timer = setTimeout(() => setBack(false), SHOW_BACK_FOR)
    return () => clearTimeout(timer)
  }, [isOnline])
  return isBack
}

function tellStatus(isLost: boolean, isBack: boolean, waiting: number): string {
  if (isLost && waiting > 0) return 'Connection lost. Your replies are sent once it is back.'
  if (isLost) return 'Connection lost. Trying to get it back.'
  return isBack ? 'Connected again.' : ''
}

/** Says when the line to the gateway is lost, and when it is back. */
export function LineStatus(): JSX.Element {
  const { connection, outbox } = useDesk()
  const status = useStore(connection.$status)
  const waiting = useStore(outbox.$pending).length
  const isLost = status === 'offline'
  const isBack = useJustBack(!isLost)
  if (status === 'outdated') {
    return (
      <p class="line line-lost" role="alert">
        There is a newer console.{' '}
        <button type="button" class="link" onClick={() => location.reload()}>
          Load it
        </button>
      </p>
    )
  }
  return (
    <p class={`line ${isLost ? 'line-lost' : ''} ${isBack ? 'line-back' : ''}`} role="status">
      {tellStatus(isLost, isBack, waiting)}
    </p>
  )
}

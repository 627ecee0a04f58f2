import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../desk-context.ts'
import { formatAgo, formatExact, formatShort } from './time.ts'

interface AgoProps {
  at: string
  short?: boolean | undefined
}

/** A time, counted from now; the exact one on hover. */
export function Ago({ at, short }: AgoProps): JSX.Element {
  const now = useStore(useDesk().$now)
  return (
    <time dateTime={at} title={formatExact(at)}>
      {short ? formatShort(at, now) : formatAgo(at, now)}
    </time>
  )
}

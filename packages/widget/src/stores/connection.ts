import type { Client, Stop } from '@beckon/core'
import { type ErrorCode, isBeckonError } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { ChooseLink } from '../socket/choose-link.ts'
import type { Link, Notice } from '../socket/link.ts'
import { toError } from '../socket/to-error.ts'
import { readWait } from './read-wait.ts'
import { retryDelay } from './retry-delay.ts'
import type { Session } from './session.ts'

/**
 * `offline` means it is being tried again; `stopped`, that the session is over. A code is a refusal that
 * stands until the page wakes, or the chat is closed and opened.
 */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline' | 'stopped' | ErrorCode

export interface ConnectionOptions {
  client: Client
  session: Session
  chooseLink: ChooseLink
  onUp(): void
  onNotice(notice: Notice): void
}

/** A link that comes back by itself. */
export interface Connection {
  $connection: ReadableAtom<ConnectionState>
  /** The link, while it is up. */
  link(): Link | undefined
  start(): void
  stop: Stop
  /** Lets go of the link until the page wakes, so that it may rest in the back-forward cache. */
  suspend(): void
  dispose: Stop
}

/** Refusals that another attempt cannot change. */
const FINAL: readonly ErrorCode[] = ['site/unknown', 'key/forbidden', 'protocol/unsupported']
const ENDING: readonly ErrorCode[] = ['session/expired', 'session/invalid']

export function isSessionOver(error: unknown): boolean {
  return isBeckonError(error) && ENDING.includes(error.code)
}

function isTrying(state: ConnectionState): boolean {
  return state !== 'idle' && state !== 'stopped'
}

export function createConnection(options: ConnectionOptions): Connection {
  const { client, session, chooseLink, onUp, onNotice } = options
  const { platform } = client
  const $connection = atom<ConnectionState>('idle')
  let link: Link | undefined
  let failures = 0
  let stopTimer: Stop | undefined
  /** Raised whenever a link is let go of, so that what it still brings is ignored. */
  let run = 0

  function letGo(): void {
    run += 1
    stopTimer?.()
    const old = link
    link = undefined
    old?.close()
  }

  function halt(state: ConnectionState): void {
    letGo()
    $connection.set(state)
  }

  function recover(error: unknown): void {
    letGo()
    if (isSessionOver(error)) {
      session.end()
      halt('stopped')
    } else if (isBeckonError(error) && FINAL.includes(error.code)) {
      halt(error.code)
      client.emit('error', { error })
    } else {
      const wait = readWait(error)
      $connection.set('offline')
      stopTimer = platform.startTimer(connect, retryDelay(failures, platform.randomBytes(1), wait))
      // Who was told when to come again got through: nothing is in the way there.
      if (!wait) failures += 1
    }
  }

  async function connect(): Promise<void> {
    letGo()
    const mine = run
    const isCurrent = (): boolean => mine === run
    try {
      const token = await session.obtain()
      const openLink = await chooseLink(failures, client)
      if (!isCurrent()) return
      const opened = openLink(
        { host: client.host, token, platform },
        {
          onUp() {
            if (!isCurrent()) return
            link = opened
            failures = 0
            $connection.set('online')
            onUp()
          },
          onNotice: (notice) => isCurrent() && hear(notice),
          onDown: (error) => isCurrent() && recover(error),
        },
      )
      link = opened
    } catch (error) {
      if (isCurrent()) recover(error)
    }
  }

  function hear(notice: Notice): void {
    if (notice.name === 'session:ended') recover(toError(notice.body))
    else onNotice(notice)
  }

  function wake(): void {
    if ($connection.get() !== 'offline') return
    failures = 0
    void connect()
  }

  const stopWaking = platform.onWake(wake)
  const stopEnding = session.$ended.listen((ended) => ended && halt('stopped'))

  return {
    $connection,
    link: () => ($connection.get() === 'online' ? link : undefined),
    start() {
      if (isTrying($connection.get())) return
      $connection.set('connecting')
      void connect()
    },
    stop: () => halt('idle'),
    suspend() {
      if (isTrying($connection.get())) halt('offline')
    },
    dispose() {
      stopWaking()
      stopEnding()
      halt('idle')
    },
  }
}

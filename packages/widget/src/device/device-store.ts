import { isBeckonError } from '@beckon/protocol'
import { atom, type WritableAtom } from 'nanostores'
import { giveUp } from '../stores/give-up.ts'
import type { Stores } from '../stores/stores.ts'
import { canNotify, findSubscription, subscribeDevice } from './device.ts'
import { readMark, removeMark, toOwner, writeMark } from './device-mark.ts'
import { keepDevice, letGoOfDevice } from './keep-device.ts'

/** `none` where it cannot be had, or nobody knows yet; `gone` where the site no longer has it. */
export type DeviceState = 'none' | 'off' | 'asking' | 'on' | 'blocked' | 'failed' | 'later' | 'gone'

/** Whether this browser is told of answers, and what is asked about it. */
export interface DeviceStore {
  $state: WritableAtom<DeviceState>
  load(): Promise<void>
  /** To be called in a click: the browser asks the visitor. */
  turnOn(consent: string, locale: string): Promise<void>
  turnOff(): Promise<void>
}

/** Which version of the text visitors agree to; raised when it says something else. */
const VERSION = '1'

const stored = new WeakMap<Stores, DeviceStore>()

function createDeviceStore(stores: Stores): DeviceStore {
  const { client, chat, late, $view, $open } = stores
  const $state: DeviceStore['$state'] = atom('none')
  const { session } = chat

  async function tell(subscription: PushSubscription, text: string, locale: string): Promise<void> {
    const token = await session.claim()
    const consent = { version: VERSION, text }
    const body = { ...subscription.toJSON(), consent, page: location.href, locale }
    await client.request('POST /v1/push', { token, body })
    writeMark(client, { endpoint: subscription.endpoint, owner: toOwner(token) })
  }

  /** What an earlier key of the gateway's was for is in the way of the new one. */
  async function subscribe({ worker, key }: { worker: string; key: string }) {
    try {
      return await subscribeDevice(worker, key)
    } catch (error) {
      if (readMark(client) === undefined) throw error
      await letGoOfDevice(client)
      return subscribeDevice(worker, key)
    }
  }

  /** This page had no worker yet when it began. */
  function keep(): void {
    const life = new AbortController()
    late.push((isOver) => isOver && life.abort())
    const open = async (): Promise<void> => {
      $view.set('chat')
      $open.set(true)
    }
    keepDevice(client, { open, isOpen: $open.get }, life.signal)
  }

  late.push(() => $state.set('none'))

  return {
    $state,

    async load() {
      if (!session.$config.get()?.push || !canNotify()) return
      const mark = readMark(client)
      const isOwn = mark?.owner === toOwner(session.token())
      const subscription = isOwn ? await findSubscription(mark?.endpoint) : undefined
      const isOn = subscription && !mark?.replaces && Notification.permission === 'granted'
      $state.set(isOn ? 'on' : 'off')
    },

    async turnOn(text, locale) {
      const push = session.$config.get()?.push
      if (!push || $state.get() === 'asking') return
      $state.set('asking')
      const permission = await Notification.requestPermission()
      if (permission !== 'granted') return $state.set(permission === 'denied' ? 'blocked' : 'off')
      let subscription: PushSubscription | undefined
      try {
        subscription = await subscribe(push)
        await tell(subscription, text, locale)
        keep()
        $state.set('on')
      } catch (error) {
        if (!isBeckonError(error) || error.code !== 'push/unavailable') return $state.set('failed')
        $state.set('gone')
        giveUp(stores, 'push')
        await subscription?.unsubscribe()
      }
    },

    async turnOff() {
      const mark = readMark(client)
      $state.set('later')
      if (mark === undefined) return
      const token = session.token()
      const body = { endpoint: mark.endpoint }
      await client.request('DELETE /v1/push', { token, body }).catch(() => {})
      await letGoOfDevice(client)
      removeMark(client)
    },
  }
}

/** The one of a panel. */
export function deviceStoreOf(stores: Stores): DeviceStore {
  const known = stored.get(stores) ?? createDeviceStore(stores)
  stored.set(stores, known)
  return known
}

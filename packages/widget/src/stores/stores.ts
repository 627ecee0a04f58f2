import type { Client, Stop } from '@beckon/core'
import { atom, type WritableAtom } from 'nanostores'
import type { PanelOptions } from '../panel-module.ts'
import type { ChooseLink } from '../socket/choose-link.ts'
import type { Texts } from '../texts/texts.ts'
import { type Chat, createChat } from './chat.ts'
import { createFilesDoor, type FilesDoor } from './files.ts'
import { createViewStores, type ViewStores } from './view.ts'

/** Lets go of what a feature that was fetched later holds: another person may sit here, or it is all over. */
export type LetGo = (isOver: boolean) => void

/** Everything the panel shows, and everything that can be done with it. */
export interface Stores extends ViewStores {
  $texts: WritableAtom<Texts>
  late: LetGo[]
  chat: Chat
  /** False where somebody else asks. */
  askConsent: boolean
  client: Client
  inline: boolean | undefined
  files: FilesDoor
  dispose: Stop
}

export interface StoresOptions extends Pick<PanelOptions, 'client' | 'askConsent' | 'inline'> {
  texts: Texts
  chooseLink: ChooseLink
}

export function createStores(options: StoresOptions): Stores {
  const { client, askConsent, inline, texts, chooseLink } = options
  const view = createViewStores()
  const chat = createChat({ client, chooseLink, onDropped: drop })
  const files = createFilesDoor()
  const late: LetGo[] = []

  /** Another person may sit here now: nothing of the last one stays. */
  function drop(): void {
    view.$draft.set('')
    files.$dropped.set(files.$dropped.get() + 1)
    view.$call.set({})
    late.map((letGo) => letGo(false))
    // The record is still being changed: whoever comes next begins once that is done.
    queueMicrotask(() => view.$open.get() && chat.start())
  }

  return {
    ...view,
    $texts: atom(texts),
    late,
    chat,
    askConsent,
    client,
    inline,
    files,
    dispose() {
      late.map((letGo) => letGo(true))
      chat.dispose()
    },
  }
}

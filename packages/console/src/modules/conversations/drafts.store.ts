import { atom, type ReadableAtom } from 'nanostores'

/** Unsent replies by conversation, kept in memory until they are sent. */
export interface DraftsStore {
  readonly $drafts: ReadableAtom<Readonly<Record<string, string>>>
  write(conversationId: string, text: string): void
}

export function createDraftsStore(): DraftsStore {
  const $drafts = atom<Readonly<Record<string, string>>>({})
  return {
    $drafts,
    write(conversationId, text) {
      const { [conversationId]: _, ...others } = $drafts.get()
      $drafts.set(text === '' ? others : { ...others, [conversationId]: text })
    },
  }
}

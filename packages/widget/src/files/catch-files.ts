import type { Stop } from '@beckon/core'
import type { FilesDoor } from '../stores/files.ts'

const EVENTS = ['dragover', 'dragleave', 'drop', 'paste']

/** Takes up what is dropped on the panel or pasted into it. */
export function catchFiles(panel: HTMLElement, { $inbox }: FilesDoor): Stop {
  function take(event: Event): void {
    const { type, dataTransfer, clipboardData } = event as DragEvent & ClipboardEvent
    const { types = [], files = [] } = dataTransfer ?? clipboardData ?? {}
    // Office programs give a picture of the text beside the text.
    if (!types.includes('Files') || (clipboardData && types.includes('text/plain'))) return
    // Without this, the browser would leave the page and open what is dropped.
    event.preventDefault()
    const inbox = $inbox.get()
    // While it is dragged some browsers show what it is, and it is not given yet.
    const given = type.startsWith('drag') ? inbox.given : [...inbox.given, ...files]
    const over = type === 'dragover'
    // It is dragged over something all the time.
    if (over !== inbox.over || given !== inbox.given)
      $inbox.set({ ...inbox, given, over, wish: inbox.wish + 1 })
  }

  for (const name of EVENTS) panel.addEventListener(name, take)
  return () => {
    for (const name of EVENTS) panel.removeEventListener(name, take)
  }
}

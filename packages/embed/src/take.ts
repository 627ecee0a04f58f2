import type { ClientEvents, Plugin, View } from '@beckon/core'
import { type MomentsOptions, takeMoment } from '@beckon/widget/moments'
import type {} from './create-global.ts'

/** Shows a moment; whatever it opens is opened by the tag, which may have to fetch the widget first. */
export function take(
  { moment }: ClientEvents['moment:received'],
  { client, launcher }: Omit<MomentsOptions, 'open'>,
  use: (plugin: Plugin) => void,
): void {
  function open(view: View, values: Readonly<Record<string, string>>): void {
    const beckon = window.beckon?.sites?.[client.site]
    const opened = view === 'callback' ? beckon?.callback(values) : beckon?.open(view)
    opened?.catch(() => {})
  }
  takeMoment(moment, { client, launcher, open }, use).catch(() => {})
}

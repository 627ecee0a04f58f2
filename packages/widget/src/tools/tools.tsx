import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { EmojiDoor } from '../emoji/emoji-door.tsx'
import { View as FileDoor, load as loadFiles } from '../files/file-door.tsx'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { talkWords } from '../talk/talk-words.ts'
import { followSite } from './follow-site.ts'
import { toolsCss } from './tools.css.ts'

export const load = (locale: string): Promise<unknown> =>
  Promise.all([loadFiles?.(locale), talkWords.load(locale)])

/** A finger on glass comes with a keyboard that has emoji. */
const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches

/** What stands beside the field: files, where the site takes any, and emoji, where the keyboard has none. */
export function View(): JSX.Element {
  const stores = useStores()
  const config = useStore(stores.chat.session.$config)
  const ref = useStyles<HTMLSpanElement>(toolsCss)
  useEffect(() => followSite(stores), [stores])
  return (
    <>
      {config?.files ? <FileDoor /> : null}
      {isTouch() ? null : <EmojiDoor />}
      <span ref={ref} class="tools" hidden />
    </>
  )
}

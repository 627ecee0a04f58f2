import type { JSX } from 'preact'
import { Avatar } from '../panel/avatar.tsx'
import { useStore } from '../panel/use-store.ts'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { linesCss } from './lines.css.ts'

/** Somebody is writing. */
export function TypingLine(): JSX.Element | null {
  const texts = useTexts()
  const company = useCompany()
  const typing = useStore(useStores().chat.typing.$typing)
  const ref = useStyles<HTMLDivElement>(linesCss)
  if (!typing) return null
  const name = typing.name ?? texts.someone
  return (
    <div class="line agent first last" ref={ref}>
      <Avatar name={typing.name ?? company} />
      <div class="bubble typing" role="img" aria-label={texts.typing(name)}>
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}

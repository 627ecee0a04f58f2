import type { JSX } from 'preact'
import { Avatar } from './avatar.tsx'
import { useStore } from './use-store.ts'
import { useCompany, useStores, useTexts } from './use-stores.ts'

export function TypingLine(): JSX.Element | null {
  const texts = useTexts()
  const company = useCompany()
  const typing = useStore(useStores().chat.typing.$typing)
  if (!typing) return null
  const name = typing.name ?? texts.someone
  return (
    <div class="line agent first last">
      <Avatar name={typing.name ?? company} />
      <div class="bubble typing" role="img" aria-label={texts.typing(name)}>
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}

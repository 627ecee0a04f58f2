import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'

/** Shows in the header who answered last, once their picture is here. */
export function useFace(ref: RefObject<HTMLElement | null>): void {
  const { chat, client } = useStores()
  const messages = useStore(chat.conversation.$messages)
  const picture = messages.findLast(({ author }) => author.kind === 'agent')?.author.picture

  useEffect(() => {
    const avatar = ref.current?.closest('.panel')?.querySelector<HTMLElement>('.header .avatar')
    if (!picture || !avatar) return undefined
    const image = new Image()
    image.onload = () => {
      avatar.style.backgroundImage = `url("${image.src}")`
      avatar.classList.add('face')
    }
    image.src = `${client.host}/${picture}`
    return () => {
      image.onload = null
      avatar.style.backgroundImage = ''
      avatar.classList.remove('face')
    }
  }, [ref, client, picture])
}

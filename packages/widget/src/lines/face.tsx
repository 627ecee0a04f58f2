import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Avatar } from '../panel/avatar.tsx'
import { useStores } from '../panel/use-stores.ts'

interface FaceProps {
  name: string
  /** Below the gateway's URL. */
  picture?: string | undefined
}

/** Who wrote, as a picture; the first letter where there is none, or the page's policy keeps it away. */
export function Face({ name, picture }: FaceProps): JSX.Element {
  const { client } = useStores()
  const [failed, setFailed] = useState(false)
  if (!picture || failed) return <Avatar name={name} />
  return (
    <img class="avatar" src={`${client.host}/${picture}`} alt="" onError={() => setFailed(true)} />
  )
}

import { useTexts } from '../panel/use-stores.ts'
import { talkWords } from '../talk/talk-words.ts'
import { fileWords } from './file-words.ts'
import type { UploadItem } from './upload-item.ts'

/** Why a file that waits does: the line is lost, or the gateway wants to be left alone for a while. */
export function useWaitWords(): (item: UploadItem) => string {
  const { errors } = useTexts()
  const { waiting } = fileWords.use()
  const { later } = talkWords.use()
  return ({ wait }) => {
    if (wait?.code === 'request/too-many') return later
    return (wait?.until && errors['server/unavailable']) || waiting
  }
}

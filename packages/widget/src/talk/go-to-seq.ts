import { showView } from '../panel/show-view.ts'
import type { Stores } from '../stores/stores.ts'

/** Milliseconds: after that the visitor has long gone on by themselves. */
const PATIENCE = 3000

/** Frames for which a line has to stay where it was scrolled to: the log follows its end until it notices. */
const STEADY = 4

async function loadBack({ conversation }: Stores['chat'], seq: number): Promise<void> {
  const oldest = (): number => conversation.$messages.get()[0]?.seq ?? 0
  for (let before = Infinity; oldest() > seq && oldest() < before; ) {
    before = oldest()
    await conversation.loadEarlier()
  }
}

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame)

function isInSight(line: Element): boolean {
  const list = line.closest('.scroller')?.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  return !!list && bottom > list.top && top < list.bottom
}

/** Shows the chat where a conversation begins, however far up that is. */
export async function goToSeq(stores: Stores, root: ParentNode, seq: number): Promise<void> {
  showView(stores, 'chat')
  await loadBack(stores.chat, seq)
  const end = performance.now() + PATIENCE
  for (let steady = 0; steady < STEADY && performance.now() < end; ) {
    await nextFrame()
    const line = root.querySelector(`[data-seq="${seq}"]`)
    if (line && isInSight(line)) steady += 1
    else line?.scrollIntoView({ block: 'start' })
  }
}

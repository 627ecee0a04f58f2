import { LIMITS } from '@beckon/protocol'

/**
 * Of so much at once not even a part is put into a field: to lay out a megabyte holds up the page for half a
 * minute, and what is cut is lost. Who pasted it has it still.
 */
const MOST = 2 * LIMITS.messageText

export const isEndless = (text: string | null | undefined): boolean => Number(text?.length) > MOST

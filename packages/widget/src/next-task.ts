/** Lets the page do what else waits: a slow phone is not to be held up at a stretch. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

import type { Stop } from '@beckon/core'

/** The page's title, with the number of unread lines before it while nobody looks at the page. */
export interface UnreadTitle {
  set(count: number): void
  remove: Stop
}

export function createUnreadTitle(): UnreadTitle {
  let count = 0
  let mark = ''

  /**
   * The page may have changed its title meanwhile: only what was put there is taken away, also from behind what
   * another chat of the same page put before it.
   */
  function write(): void {
    const { title, hidden } = document
    const [marks = ''] = /^(\(\d+\) )*/.exec(title) ?? []
    const bare = marks.replace(mark, '') + title.slice(marks.length)
    mark = hidden && count > 0 ? `(${count}) ` : ''
    if (title !== mark + bare) document.title = mark + bare
  }

  document.addEventListener('visibilitychange', write)
  return {
    set(next) {
      count = next
      write()
    },
    remove() {
      document.removeEventListener('visibilitychange', write)
      count = 0
      write()
    },
  }
}

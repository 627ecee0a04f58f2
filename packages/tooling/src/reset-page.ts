/**
 * Runs before each test file of the browser packages. They share one page a worker, for making a
 * page costs more than most of their tests; so each begins with an empty one. A widget comes
 * back where it is taken away: tests destroy theirs.
 */
localStorage.clear()
sessionStorage.clear()
document.head.replaceChildren()
document.body.replaceChildren()
history.replaceState(null, '', '/')

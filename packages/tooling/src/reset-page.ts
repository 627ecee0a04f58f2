/**
 * Runs before each test file of the browser packages. They share one page a worker, for making a
 * page costs more than most of their tests; so each begins with an empty one.
 */
localStorage.clear()
sessionStorage.clear()
document.head.replaceChildren()
document.body.replaceChildren()
for (const element of document.querySelectorAll('beckon-widget')) element.remove()
history.replaceState(null, '', '/')

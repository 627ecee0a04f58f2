// The address names the category, so that a choice can be shared and the Back button undoes it.
const cards = document.querySelector('[data-cards]')
const links = [...document.querySelectorAll('[data-filter]')]
const status = document.querySelector('[data-filter-status]')
const homeTitle = document.title

function readCategory() {
  const wanted = new URLSearchParams(location.search).get('category') ?? ''
  return links.find((link) => link.dataset.filter === wanted) ?? links[0]
}

function showCategory() {
  const chosen = readCategory()
  const category = chosen.dataset.filter
  for (const link of links) {
    if (link === chosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  for (const card of cards.children) {
    card.hidden = category !== '' && card.dataset.category !== category
  }
  document.title = category ? `${chosen.textContent} · Alder & Oak` : homeTitle
}

function announce() {
  const count = [...cards.children].filter((card) => !card.hidden).length
  status.textContent = `${count} pieces`
}

const opensElsewhere = (event) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    if (link.href === location.href) return
    history.pushState(null, '', link.href)
    cards.dataset.filtered = ''
    showCategory()
    announce()
  })
}

addEventListener('popstate', () => {
  showCategory()
  announce()
})

showCategory()

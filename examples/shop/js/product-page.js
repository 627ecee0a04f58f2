import { quantityOf, setQuantity } from './cart.js'
import { findNeighbours, findProduct, toPicture } from './catalogue.js'
import { reportProductViewed, reportQuantity } from './commerce-events.js'
import { formatMoney } from './money.js'
import { createCard } from './product-card.js'
import { stories } from './stories.js'
import { fill } from './templates.js'

const article = document.querySelector('[data-product]')
const product = findProduct(new URLSearchParams(location.search).get('id'))

if (product) showProduct()
else showMissing()

function showProduct() {
  const { alt, ...texts } = stories[product.id]
  document.title = `${product.name} · Alder & Oak`
  fill(article, {
    name: product.name,
    price: formatMoney(product.price),
    category: product.category[0].toUpperCase() + product.category.slice(1),
    ...texts,
  })
  article.querySelector('[data-category-link]').href = `./?category=${product.category}#collection`
  Object.assign(article.querySelector('[data-picture]'), { src: toPicture(product), alt })
  article.querySelector('[data-add]').addEventListener('submit', addToCart)
  article.hidden = false
  showRelated()
  reportProductViewed(product)
}

function showRelated() {
  const related = document.querySelector('[data-related]')
  related.querySelector('[data-cards]').replaceChildren(...findNeighbours(product).map(createCard))
  related.hidden = false
}

function showMissing() {
  document.title = 'Not found · Alder & Oak'
  document.querySelector('[data-missing]').hidden = false
}

function addToCart(event) {
  event.preventDefault()
  const before = quantityOf(product)
  const after = before + Number(new FormData(event.currentTarget).get('quantity'))
  setQuantity(product, after)
  reportQuantity(product, before, after)
  fill(article, { added: after === 1 ? 'It’s in your cart.' : `${after} in your cart.` })
  article.querySelector('[data-added]').hidden = false
}

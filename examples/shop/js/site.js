import { countItems, onCartChange, readCart } from './cart.js'

const badge = document.querySelector('[data-cart-count]')

function showCount() {
  const count = countItems(readCart())
  badge.textContent = count > 0 ? String(count) : ''
  badge.hidden = count === 0
}

showCount()
onCartChange(showCount)

for (const button of document.querySelectorAll('[data-open-chat]')) {
  button.addEventListener('click', () => window.beckon('open'))
}

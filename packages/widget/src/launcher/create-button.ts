/** A button that submits no form of the page's. */
export function createButton(className: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.onclick = onClick
  return button
}

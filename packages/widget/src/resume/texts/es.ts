import type { LostTexts } from './lost-texts.ts'

export const es: LostTexts = {
  used: 'Este enlace ya se ha usado o ha caducado. Puede escribirnos aquí mismo.',
  byMail:
    'Cuando nos haya escrito, podrá volver a recibir las respuestas por correo, con un enlace nuevo.',
  failed:
    'Ahora no se ha podido abrir el enlace. Vuelva a abrirlo desde el correo dentro de un momento.',
}

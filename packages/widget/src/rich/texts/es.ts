import type { RichTexts } from './rich-texts.ts'

export const es: RichTexts = {
  answered: 'Su respuesta',
  send: 'Responder',
  choose: 'Elegir…',
  optional: 'opcional',
  yes: 'Sí',
  no: 'No',
  previous: 'Anterior',
  next: 'Siguiente',
  cards: 'Tarjetas',
  newTab: 'abre una pestaña nueva',
  day: 'Día',
  time: 'Día y hora',
  missing: 'Rellene este campo.',
  pickOne: 'Elija primero.',
  emailWrong: 'No es una dirección de correo. Revísela, por ejemplo usted@ejemplo.es.',
  phoneWrong: 'No es un número de teléfono. Use cifras, y un + para el país.',
  dateWrong: 'No se puede elegir. Escoja otro momento.',
}

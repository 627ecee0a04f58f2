import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => (count === 1 ? '1 artículo' : `${count} artículos`)

export const es: HelpTexts = {
  search: 'Buscar una respuesta',
  placeholder: '¿De qué se trata?',
  found: (count) => `Resultados: ${articles(count)}`,
  none: (question) => `No hay nada sobre «${question}».`,
  empty: 'Aquí todavía no hay nada escrito.',
  all: 'Todo',
  categories: 'Temas',
  backToList: 'Todos los artículos',
  backToChat: 'Volver al chat',
  updated: (date) => `Actualizado: ${date}`,
  helped: '¿Le ha servido?',
  yes: 'Sí',
  no: 'No',
  thanks: 'Gracias. Nos ayuda saberlo.',
  sorry: 'Gracias. Pregúntenos aquí abajo y le responderá una persona.',
  stillNeed: '¿Todavía nos necesita?',
  write: 'Escríbanos',
  newTab: '(se abre en otra pestaña)',
  suggestions: 'Quizá esto le sirva',
  suggested: (count) => `Pueden responder a su pregunta: ${articles(count)}`,
  hide: 'Ocultar sugerencias',
  failed: 'No se puede cargar en este momento.',
  gone: 'Este artículo ya no existe.',
}

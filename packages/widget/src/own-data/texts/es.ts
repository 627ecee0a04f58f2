import type { OwnDataTexts } from './own-data-texts.ts'

export const es: OwnDataTexts = {
  title: 'Sus datos',
  nothing: 'Todavía no hay nada guardado sobre usted.',
  messages: 'Mensajes',
  calls: 'Llamadas',
  visits: 'Visitas y clics',
  choices: 'Decisiones de privacidad',
  withdraw: 'Retirar todo',
  withdrawn: 'Todo está retirado. Su conversación se conserva.',
  save: 'Guardar una copia',
  erase: 'Borrar todo',
  sure: '¿Borrar todo lo que hay sobre usted?',
  sureHint: 'Sus mensajes, llamadas y decisiones se borran para siempre y no se recoge nada más.',
  keep: 'Conservar',
  erased: 'Todo lo que había sobre usted está borrado.',
  unproven: 'Esto pertenece a una cuenta. Inicie sesión primero en este sitio.',
}
